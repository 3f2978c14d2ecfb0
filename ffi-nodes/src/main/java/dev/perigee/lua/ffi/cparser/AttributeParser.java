package dev.perigee.lua.ffi.cparser;

import java.io.ByteArrayOutputStream;

import dev.perigee.lua.ffi.ctype.DataModel;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Reads qualifiers and attributes: those of C, GCC's {@code __attribute__} and {@code asm}, and Microsoft's
 * {@code __declspec}. Attributes without a meaning here are skipped with their arguments.
 */
final class AttributeParser {

    private final ParserState state;

    AttributeParser(ParserState state) {
        this.state = state;
    }

    /** Reads any number of attributes into {@code target}. */
    void parse(Attributes target) {
        CLexer lexer = state.lexer;
        CKeyword keyword = lexer.keyword();
        while (keyword != null && keyword.kind() == CKeyword.Kind.ATTRIBUTE) {
            lexer.next();
            switch (keyword) {
                case CONST -> target.qualifiers |= Qualifiers.CONST;
                case VOLATILE -> target.qualifiers |= Qualifiers.VOLATILE;
                case POINTER_32 -> target.shortPointer = true;
                case GNU_ATTRIBUTE -> gnuAttributes(target);
                case DECLSPEC -> declspec(target);
                case ASM -> asm(target);
                default -> {
                    // The others change nothing.
                }
            }
            keyword = lexer.keyword();
        }
    }

    private void gnuAttributes(Attributes target) {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        lexer.expect('(');
        while (lexer.token() == CToken.IDENTIFIER || lexer.token() == CToken.KEYWORD) {
            if (lexer.token() == CToken.KEYWORD) {
                target.leaf |= lexer.at(CKeyword.CONST);
                lexer.next();
                skipArguments();
            } else {
                LuaString name = lexer.name();
                lexer.next();
                gnuAttribute(plainName(name), target);
            }
            if (!lexer.accept(',')) {
                break;
            }
        }
        lexer.expect(')');
        lexer.expect(')');
    }

    /** The name without the underscores that keep it apart from macros. */
    private static String plainName(LuaString name) {
        String text = name.toString();
        boolean decorated = text.length() > 4 && text.startsWith("__") && text.endsWith("__");
        return decorated ? text.substring(2, text.length() - 2) : text;
    }

    private void gnuAttribute(String name, Attributes target) {
        switch (name) {
            case "aligned" -> target.alignment = alignment();
            case "packed" -> target.packed = true;
            case "mode" -> mode(target);
            case "vector_size" -> target.vectorSize = Integer.highestOneBit(parenthesizedSize());
            case "const", "pure", "leaf" -> target.leaf = true;
            default -> skipArguments();
        }
    }

    private void skipArguments() {
        CLexer lexer = state.lexer;
        if (!lexer.accept('(')) {
            return;
        }
        lexer.setSkipping(true);
        int open = 1;
        while (lexer.token() != CToken.END) {
            if (lexer.token() == '(') {
                open++;
            } else if (lexer.token() == ')' && --open == 0) {
                break;
            }
            lexer.next();
        }
        lexer.setSkipping(false);
        lexer.expect(')');
    }

    /** The argument of {@code aligned}; without one it means the largest alignment of any type. */
    private int alignment() {
        if (state.lexer.token() != '(') {
            return DataModel.HOST.largestAlignment();
        }
        return Math.max(1, Integer.highestOneBit(parenthesizedSize()));
    }

    private int parenthesizedSize() {
        state.lexer.expect('(');
        int size = state.expressions.size();
        state.lexer.expect(')');
        return size;
    }

    /** GCC's machine modes: QI, HI, SI, DI, TI for integers, SF, DF, TF for floats, a prefix Vn for vectors. */
    private void mode(Attributes target) {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        if (lexer.token() == CToken.IDENTIFIER) {
            MachineMode mode = MachineMode.parse(plainName(lexer.name()));
            if (mode != null) {
                target.modeSize = mode.scalarSize();
                target.vectorSize = mode.vectorSize() != 0 ? mode.vectorSize() : target.vectorSize;
            }
            lexer.next();
        }
        lexer.expect(')');
    }

    private void declspec(Attributes target) {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        while (lexer.token() == CToken.IDENTIFIER) {
            boolean align = lexer.name().toString().equals("align");
            lexer.next();
            if (align) {
                target.alignment = alignment();
                target.declspecAlignment = target.alignment;
            } else {
                skipArguments();
            }
        }
        lexer.expect(')');
    }

    private void asm(Attributes target) {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        if (lexer.token() == CToken.STRING) {
            target.symbol = adjacentStrings().canonical();
        }
        lexer.expect(')');
    }

    /** The current string with the strings that follow it. */
    LuaString adjacentStrings() {
        CLexer lexer = state.lexer;
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        while (lexer.token() == CToken.STRING) {
            joined.writeBytes(lexer.name().bytes());
            lexer.next();
        }
        return LuaString.wrap(joined.toByteArray());
    }
}
