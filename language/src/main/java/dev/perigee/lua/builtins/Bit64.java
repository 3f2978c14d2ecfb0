package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.builtins.text.StringFormat;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.string.LuaString;

/** Bit operations, and how they treat 64-bit cdata: https://luajit.org/ext_ffi_semantics.html, "64 bit bitwise operations". */
final class Bit64 {

    private static final int MAX_HEX_DIGITS = 254;

    private Bit64() {
    }

    /** An operation of the bit library, in both widths. Unary ones ignore the second operand. */
    enum Operation {
        AND, OR, XOR, SHIFT_LEFT, SHIFT_RIGHT, SHIFT_ARITHMETIC, ROTATE_LEFT, ROTATE_RIGHT, TO_BIT, NOT, SWAP;

        int apply(int a, int b) {
            return switch (this) {
                case AND -> a & b;
                case OR -> a | b;
                case XOR -> a ^ b;
                case SHIFT_LEFT -> a << b;
                case SHIFT_RIGHT -> a >>> b;
                case SHIFT_ARITHMETIC -> a >> b;
                case ROTATE_LEFT -> Integer.rotateLeft(a, b);
                case ROTATE_RIGHT -> Integer.rotateRight(a, b);
                case TO_BIT -> a;
                case NOT -> ~a;
                case SWAP -> Integer.reverseBytes(a);
            };
        }

        long apply(long a, long b) {
            return switch (this) {
                case AND -> a & b;
                case OR -> a | b;
                case XOR -> a ^ b;
                case SHIFT_LEFT -> a << b;
                case SHIFT_RIGHT -> a >>> b;
                case SHIFT_ARITHMETIC -> a >> b;
                case ROTATE_LEFT -> Long.rotateLeft(a, (int) b);
                case ROTATE_RIGHT -> Long.rotateRight(a, (int) b);
                case TO_BIT -> a;
                case NOT -> ~a;
                case SWAP -> Long.reverseBytes(a);
            };
        }
    }

    /** The bits of the argument at {@code index} (from 0): a 64-bit integer's own, other numbers converted as if assigned to one. */
    @TruffleBoundary
    static long bits(Node node, Object value, int index) {
        return bits(node, value, index, false);
    }

    private static long bits(Node node, Object value, int index, boolean unsigned) {
        if (value instanceof ExtensionValue extension && extension.isInt64()) {
            return extension.asLong();
        }
        Object number = LuaNumbers.toNumber(value instanceof ExtensionValue extension ? extension.toNumber() : value);
        if (number == null) {
            throw wrongType(node, value, index, unsigned);
        }
        double magnitude = LuaNumbers.asDouble(number);
        return unsigned ? StringFormat.truncateUnsigned(magnitude) : StringFormat.truncateSigned(magnitude);
    }

    private static LuaException wrongType(Node node, Object value, int index, boolean unsigned) {
        if (value instanceof ExtensionValue extension) {
            return LuaErrors.badArgument(node, index + 1, "cannot convert '" + extension.typeText() + "' to '" + (unsigned ? "uint64_t'" : "int64_t'"));
        }
        return LuaErrors.badArgumentType(node, index + 1, "number", value);
    }

    private static boolean isUnsigned(Object value) {
        return value instanceof ExtensionValue extension && extension.isUnsigned64();
    }

    private static Object box(Node node, long bits, boolean unsigned) {
        return LuaContext.get(node).getExtensions().getFirst().int64Literal(bits, unsigned);
    }

    @TruffleBoundary
    static Object fold(Node node, Operation operation, Object[] values) {
        boolean unsigned = false;
        for (int i = 0; i < values.length; i++) {
            unsigned |= isUnsigned(values[i]);
            bits(node, values[i], i, unsigned);
        }
        long result = bits(node, values[0], 0, unsigned);
        for (int i = 1; i < values.length; i++) {
            result = operation.apply(result, bits(node, values[i], i, unsigned));
        }
        return box(node, result, unsigned);
    }

    /** The first argument alone decides about the width. */
    @TruffleBoundary
    static Object shift(Node node, Operation operation, Object[] values) {
        long value = bits(node, values[0], 0, isUnsigned(values[0]));
        if (values.length < 2) {
            throw LuaErrors.badArgumentType(node, 2, "number", null);
        }
        long count = bits(node, values[1], 1);
        if (!(values[1] instanceof ExtensionValue)) {
            count = LuaNumbers.toBit(LuaNumbers.asDouble(LuaNumbers.toNumber(values[1])));
        }
        if (values[0] instanceof ExtensionValue) {
            return box(node, operation.apply(value, count), isUnsigned(values[0]));
        }
        double number = LuaNumbers.asDouble(LuaNumbers.toNumber(values[0]));
        return operation.apply(LuaNumbers.toBit(number), (int) count);
    }

    @TruffleBoundary
    static Object unary(Node node, Operation operation, Object value) {
        long bits = bits(node, value, 0, isUnsigned(value));
        return operation == Operation.TO_BIT ? (Object) (int) bits : box(node, operation.apply(bits, 0), isUnsigned(value));
    }

    /** The lowest {@code count} hexadecimal digits of {@code bits}; upper case if {@code count} is negative. */
    @TruffleBoundary
    static LuaString toHex(long bits, int count) {
        int digits = Math.abs(count) & 0xff;
        return NumberFormat.hexadecimal(bits, Math.min(digits, MAX_HEX_DIGITS), count < 0);
    }
}
