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

/** Reads the declarations of an {@code ffi.cdef}: C99 6.9 with function bodies skipped, and a few directives. */
final class DeclarationListParser {

    private static final Set<CKeyword> TOP_LEVEL_STORAGE =
            EnumSet.of(CKeyword.TYPEDEF, CKeyword.EXTERN, CKeyword.STATIC);

    private final ParserState state;
    private final DirectiveParser directives;

    DeclarationListParser(ParserState state) {
        this.state = state;
        this.directives = new DirectiveParser(state);
    }

    void parse() {
        CLexer lexer = state.lexer;
        boolean single = true;
        while (lexer.token() != CToken.END) {
            if (lexer.accept(';')) {
                single = false;
            } else if (lexer.token() == '#') {
                directives.parse();
            } else {
                declaration();
                if (lexer.token() == CToken.END && single) {
                    return;
                }
                single = false;
                lexer.expect(';');
            }
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
            declare(specifiers.storage(), state.declarators.parse(specifiers, DeclaratorParser.Place.TOP_LEVEL));
        } while (lexer.accept(','));
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
        } else if (storage == CKeyword.STATIC) {
            declaration = state.expressions.constantInitializer(declarator);
        } else {
            declaration = new VariableSymbol(name, type, symbol);
        }
        state.declarations.declare(declaration, declarator.newName());
    }
}
