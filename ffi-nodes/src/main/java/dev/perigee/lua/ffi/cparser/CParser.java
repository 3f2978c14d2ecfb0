package dev.perigee.lua.ffi.cparser;

import java.util.List;
import java.util.function.Supplier;

import dev.perigee.lua.ffi.ctype.CDeclarations;
import dev.perigee.lua.ffi.ctype.CType;

/**
 * The parser for C declarations: the language of "C Declarations" in LuaJIT's ffi semantics, which is C99 with the
 * extensions in common use, and beyond it what else headers contain, directives included. It does not check what a
 * compiler would check.
 *
 * <p>Text passes through {@link CCharacters}, {@link CScanner}, {@link Preprocessor} and {@link MacroExpander} to the
 * {@link CLexer}, from which the parsers of the parts read.
 */
public final class CParser {

    private CParser() {
    }

    /**
     * Adds the declarations in {@code text} to {@code declarations}: all of them, or none if there is an error.
     *
     * @param parameters what each {@code $} stands for, in order
     * @throws CParseException for an error in the text
     */
    public static void declare(CDeclarations declarations, byte[] text, List<CParameter> parameters) {
        transact(declarations, () -> {
            PackStack packing = new PackStack();
            MacroTable macros = new MacroTable(declarations);
            TokenSource source = MacroExpander.ofText(new Preprocessor(new CScanner(text), macros, packing), macros);
            ParserState state = new ParserState(source, parameters, declarations, packing, true);
            new DeclarationListParser(state).parse();
            checkParameters(state);
            new MacroConstants(macros, declarations).declareAll();
            return null;
        });
    }

    /**
     * The type that {@code text}, an abstract declarator, names. It may define anonymous structs, unions and enums but
     * no tag.
     *
     * @param parameters what each {@code $} stands for, in order
     * @throws CParseException for an error in the text
     */
    public static CType parseType(CDeclarations declarations, byte[] text, List<CParameter> parameters) {
        return transact(declarations, () -> {
            ParserState state = new ParserState(new CScanner(text), parameters, declarations, new PackStack(), false);
            CType type = state.declarators.typeName();
            if (state.lexer.token() != CToken.END) {
                throw state.lexer.expected(CToken.END);
            }
            checkParameters(state);
            return type;
        });
    }

    /** Runs {@code parser}; whatever it ends with but a result takes back what it declared. */
    private static CType transact(CDeclarations declarations, Supplier<CType> parser) {
        boolean complete = false;
        declarations.begin();
        try {
            CType type = parser.get();
            complete = true;
            return type;
        } finally {
            if (complete) {
                declarations.keep();
            } else {
                declarations.rollBack();
            }
        }
    }

    private static void checkParameters(ParserState state) {
        if (!state.lexer.allParametersUsed()) {
            throw state.lexer.error(CMessages.PARAMETER_COUNT);
        }
    }
}
