package dev.perigee.lua.ffi.cparser;

import java.util.List;

import dev.perigee.lua.ffi.ctype.CDeclarations;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Declaration;
import dev.perigee.lua.ffi.ctype.FloatingConstant;
import dev.perigee.lua.ffi.ctype.FunctionSymbol;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.TextConstant;
import dev.perigee.lua.ffi.ctype.TypedefName;
import dev.perigee.lua.ffi.ctype.VariableSymbol;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Declares what the macros of a text stand for at its end, so that programs see the constants and later texts know the
 * names: integers, floating-point numbers, strings, types, and other names for functions and variables. A macro that is
 * none of these declares nothing.
 */
final class MacroConstants {

    private final MacroTable macros;
    private final CDeclarations declarations;
    private final List<Reader> readers = List.of(FloatingLiteral::parse, this::text, this::alias, this::expression, this::type);

    /** Reads a macro as a constant of one kind. */
    private interface Reader {

        /** What the macro declares, or null if it is of another kind. @throws CParseException the same */
        Declaration read(Macro macro);
    }

    MacroConstants(MacroTable macros, CDeclarations declarations) {
        this.macros = macros;
        this.declarations = declarations;
    }

    /** @throws CParseException if a constant of that name with another value is declared already */
    void declareAll() {
        for (Macro macro : macros.all()) {
            if (macro != null && !macro.functionLike() && !macro.body().isEmpty()) {
                declare(macro);
            }
        }
    }

    private void declare(Macro macro) {
        Declaration meaning = meaning(macro);
        if (meaning == null) {
            return;
        }
        Declaration known = declarations.find(macro.name());
        if (known == null) {
            declarations.declare(meaning, false);
            declarations.markMacroConstant(macro.name());
        } else if (isConstant(known) && isConstant(meaning) && !sameValue(known, meaning)) {
            throw CErrors.at(CMessages.redefined(macro.name()), macro.place());
        }
    }

    private static boolean isConstant(Declaration declaration) {
        return switch (declaration) {
            case NamedConstant constant -> true;
            case FloatingConstant constant -> true;
            case TextConstant constant -> true;
            case FunctionSymbol other -> false;
            case VariableSymbol other -> false;
            case TypedefName other -> false;
        };
    }

    private static boolean sameValue(Declaration known, Declaration meaning) {
        if (known instanceof NamedConstant one && meaning instanceof NamedConstant other) {
            return one.value() == other.value();
        }
        return known.equals(meaning);
    }

    /** What the macro's tokens mean as a whole, or null. */
    private Declaration meaning(Macro macro) {
        int mark = declarations.mark();
        for (Reader reader : readers) {
            try {
                Declaration result = reader.read(macro);
                if (result != null) {
                    return result;
                }
            } catch (CParseException e) {
                // The tokens are something else.
            }
            declarations.rollBackTo(mark);
        }
        return null;
    }

    private ParserState parser(Macro macro) {
        TokenSource source = MacroExpander.ofLine(new TokenList(List.of(macro.place()), macro.place()), macros);
        return new ParserState(source, List.of(), declarations, new PackStack(), false);
    }

    /** A string, or several adjacent ones, also in parentheses. */
    private Declaration text(Macro macro) {
        CLexer lexer = parser(macro).lexer;
        int open = 0;
        while (lexer.accept('(')) {
            open++;
        }
        if (lexer.token() != CToken.STRING) {
            return null;
        }
        LuaString value = lexer.adjacentStrings();
        while (open > 0 && lexer.accept(')')) {
            open--;
        }
        return open == 0 && lexer.token() == CToken.END ? new TextConstant(macro.name(), value.canonical()) : null;
    }

    /** Another name for a function or variable. */
    private Declaration alias(Macro macro) {
        CLexer lexer = parser(macro).lexer;
        LuaString name = macro.name();
        Declaration target = lexer.token() == CToken.IDENTIFIER ? declarations.find(lexer.name()) : null;
        if (target == null || lexer.next() != CToken.END) {
            return null;
        }
        return switch (target) {
            case FunctionSymbol function -> new FunctionSymbol(name, function.type(), function.symbol(), function.leaf());
            case VariableSymbol variable -> new VariableSymbol(name, variable.type(), variable.symbol());
            case TextConstant text -> new TextConstant(name, text.value());
            case FloatingConstant number -> new FloatingConstant(name, number.value());
            default -> null;
        };
    }

    private Declaration expression(Macro macro) {
        ParserState state = parser(macro);
        Declaration result = state.expressions.macroValue(macro.name());
        return state.lexer.token() == CToken.END ? result : null;
    }

    private Declaration type(Macro macro) {
        ParserState state = parser(macro);
        CType type = state.declarators.typeName();
        return state.lexer.token() == CToken.END ? new TypedefName(macro.name(), type) : null;
    }
}
