package dev.perigee.lua.ffi.cparser;

import java.util.EnumSet;
import java.util.Set;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Declaration;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FunctionSymbol;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.TypedefName;
import dev.perigee.lua.ffi.ctype.VariableSymbol;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads the declarations of an {@code ffi.cdef}: C99 6.9 with function bodies skipped. */
final class DeclarationListParser {

    private static final Set<CKeyword> TOP_LEVEL_STORAGE =
            EnumSet.of(CKeyword.TYPEDEF, CKeyword.EXTERN, CKeyword.STATIC);

    private final ParserState state;

    DeclarationListParser(ParserState state) {
        this.state = state;
    }

    /** Reads the whole text. The semicolon may only be missing after a single declaration. */
    void parse() {
        CLexer lexer = state.lexer;
        boolean single = true;
        while (lexer.token() != CToken.END) {
            if (!acceptWhole()) {
                declaration();
                if (lexer.token() == CToken.END && single) {
                    return;
                }
                lexer.expect(';');
            }
            single = false;
        }
    }

    /** Reads what stands between declarations and needs no semicolon after it; returns false if there is none. */
    private boolean acceptWhole() {
        CLexer lexer = state.lexer;
        if (lexer.accept(';')) {
            return true;
        }
        if (lexer.at(CKeyword.EXTERN) && lexer.peek().kind() == CToken.STRING) {
            linkage();
            return true;
        }
        if (lexer.at(CKeyword.ASM)) {
            state.attributes.parse(new Attributes());
            lexer.expect(';');
            return true;
        }
        return state.assertions.accept();
    }

    /** {@code extern "C"} before a declaration or around several in braces. */
    private void linkage() {
        CLexer lexer = state.lexer;
        lexer.next();
        lexer.adjacentStrings();
        state.enterNesting();
        if (!lexer.accept('{')) {
            declarationAndSemicolon();
        } else {
            while (!lexer.accept('}')) {
                if (lexer.token() == CToken.END) {
                    throw lexer.expected('}');
                }
                declarationAndSemicolon();
            }
        }
        state.leaveNesting();
    }

    private void declarationAndSemicolon() {
        if (!acceptWhole()) {
            declaration();
            state.lexer.expect(';');
        }
    }

    private void declaration() {
        CLexer lexer = state.lexer;
        Specifiers specifiers = state.specifiers.parse(TOP_LEVEL_STORAGE);
        boolean ended = lexer.token() == ';' || lexer.token() == CToken.END;
        if (ended && declaresTag(specifiers.type())) {
            return;
        }
        do {
            state.attributes.parse(specifiers.attributes());
            declare(specifiers.storage(), state.declarators.parse(specifiers, DeclaratorParser.Place.TOP_LEVEL));
        } while (lexer.accept(','));
    }

    /**
     * Skips the initialiser of a static struct or array, or returns false if there is none. No library has such an object:
     * it belongs to whoever includes the header, so its name stays unknown.
     */
    private boolean skipInitializer() {
        CLexer lexer = state.lexer;
        int first = lexer.token() == '=' ? lexer.peek().kind() : CToken.END;
        if (first != '{' && first != CToken.STRING) {
            return false;
        }
        lexer.setSkipping(true);
        int open = 0;
        do {
            switch (lexer.token()) {
                case '{', '(', '[' -> open++;
                case '}', ')', ']' -> open--;
                case CToken.END -> throw lexer.expected(';');
                default -> {
                    // Part of a value.
                }
            }
            lexer.next();
        } while (open > 0 || lexer.token() != ';' && lexer.token() != ',');
        lexer.setSkipping(false);
        return true;
    }

    private static boolean declaresTag(CType type) {
        return type.raw() instanceof RecordType || type.raw() instanceof EnumType;
    }

    private void declare(CKeyword storage, Declarator declarator) {
        LuaString name = declarator.name();
        CType type = declarator.type();
        LuaString redirected = declarator.attributes().symbol;
        LuaString symbol = redirected != null ? redirected : name;
        Declaration declaration;
        if (storage == CKeyword.TYPEDEF) {
            declaration = new TypedefName(name, type);
        } else if (type instanceof FunctionType function) {
            declaration = new FunctionSymbol(name, function, symbol, declarator.attributes().leaf);
        } else if (storage == CKeyword.STATIC && skipInitializer()) {
            return;
        } else if (storage == CKeyword.STATIC) {
            declaration = state.expressions.constantInitializer(declarator);
        } else {
            declaration = new VariableSymbol(name, type, symbol);
        }
        state.declarations.declare(declaration, declarator.newName());
    }
}
