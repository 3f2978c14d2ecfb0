package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.DataModel;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Reads qualifiers and attributes: those of C, also in double brackets, GCC's {@code __attribute__} and {@code asm}, and
 * Microsoft's {@code __declspec}. Attributes without a meaning here are skipped with their arguments.
 */
final class AttributeParser {

    private final ParserState state;

    AttributeParser(ParserState state) {
        this.state = state;
    }

    /** Reads any number of attributes into {@code target}. */
    void parse(Attributes target) {
        CLexer lexer = state.lexer;
        while (true) {
            if (lexer.accept(CToken.DOUBLE_BRACKET)) {
                bracketed(target);
                continue;
            }
            CKeyword keyword = lexer.keyword();
            if (keyword == null || keyword.kind() != CKeyword.Kind.ATTRIBUTE) {
                return;
            }
            lexer.next();
            switch (keyword) {
                case CONST -> target.qualifiers |= Qualifiers.CONST;
                case VOLATILE -> target.qualifiers |= Qualifiers.VOLATILE;
                case POINTER_32 -> target.shortPointer = true;
                case GNU_ATTRIBUTE -> gnuAttributes(target);
                case DECLSPEC -> declspec(target);
                case ASM -> asm(target);
                case ALIGN_AS -> alignAs(target);
                case ATOMIC -> atomic(target);
                default -> {
                    // The others change nothing.
                }
            }
        }
    }

    /** {@code _Alignas(type)} or {@code _Alignas(bytes)}, which never lowers an alignment (C11 6.7.5). */
    private void alignAs(Attributes target) {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        int bytes = state.specifiers.atDeclaration() ? state.declarators.typeName().alignment() : state.expressions.size();
        lexer.expect(')');
        target.align(Math.max(target.alignment, Integer.highestOneBit(bytes)));
    }

    /** {@code _Atomic} as a qualifier or, before a parenthesis, as a type specifier (C11 6.7.2.4). */
    private void atomic(Attributes target) {
        CLexer lexer = state.lexer;
        target.atomic = true;
        if (lexer.accept('(')) {
            target.atomicType = state.declarators.typeName();
            lexer.expect(')');
        }
    }

    /** After {@code [[}: attributes of C23, of which those with the prefix {@code gnu} have a meaning. */
    private void bracketed(Attributes target) {
        CLexer lexer = state.lexer;
        while (lexer.token() == CToken.IDENTIFIER || lexer.token() == CToken.KEYWORD || lexer.token() == ',') {
            if (lexer.accept(',')) {
                continue;
            }
            LuaString name = lexer.place().text();
            lexer.next();
            if (lexer.accept(':')) {
                lexer.expect(':');
                boolean known = plainName(name).equals("gnu");
                name = known ? lexer.place().text() : LuaString.EMPTY;
                lexer.next();
                gnuAttribute(plainName(name), target);
            } else {
                skipArguments();
            }
        }
        lexer.expect(']');
        lexer.expect(']');
    }

    private void gnuAttributes(Attributes target) {
        CLexer lexer = state.lexer;
        lexer.expect('(');
        lexer.expect('(');
        while (lexer.token() == CToken.IDENTIFIER || lexer.token() == CToken.KEYWORD || lexer.token() == ',') {
            if (lexer.accept(',')) {
                continue;
            }
            LuaString name = lexer.place().text();
            lexer.next();
            gnuAttribute(plainName(name), target);
            if (lexer.token() != ',') {
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
            case "aligned" -> target.align(alignment());
            case "packed" -> target.packed = true;
            case "mode" -> mode(target);
            case "vector_size" -> target.vectorSize = Integer.highestOneBit(parenthesizedSize());
            case "const", "pure", "leaf" -> {
                target.leaf = true;
                skipArguments();
            }
            case "scalar_storage_order", "ms_struct" ->
                throw CErrors.at("cannot follow attribute '" + name + "'", state.lexer.place());
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

    /** GCC's machine modes: QI, HI, SI, DI, TI, OI for integers, SF, DF, TF for floats, a prefix Vn for vectors. */
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
                target.align(alignment());
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
            target.symbol = lexer.adjacentStrings().canonical();
        }
        lexer.expect(')');
    }
}
