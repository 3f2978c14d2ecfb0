package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/** The text of numbers and addresses as {@code tostring} gives it: {@code %.14g} for numbers, as in LuaJIT. */
public final class NumberFormat {

    private static final FormatDirective G14 = FormatDirective.plain('g', 14);

    /** From here on {@code %.14g} needs an exponent. */
    private static final long PLAIN_INTEGER_LIMIT = 100_000_000_000_000L;

    /** An address has at least this many hexadecimal digits. */
    private static final FormatDirective ADDRESS = FormatDirective.plain('x', 8);

    private NumberFormat() {
    }

    /** The decimal digits of {@code value}. Made without the JDK's help so that compiled Lua code can inline it. */
    public static LuaString toLuaString(int value) {
        return LuaString.wrap(integerBytes(value));
    }

    /** {@code %.14g} of {@code value}; {@code inf}, {@code -inf} and {@code nan} (never with a sign). */
    @TruffleBoundary
    public static LuaString toLuaString(double value) {
        long integer = (long) value;
        if (integer == value && integer < PLAIN_INTEGER_LIMIT && integer > -PLAIN_INTEGER_LIMIT && (integer != 0 || 1 / value > 0)) {
            return LuaString.wrap(integerBytes(integer));
        }
        ByteBuilder out = new ByteBuilder(24);
        FloatFormat.append(out, G14, value);
        return out.toLuaString();
    }

    /** {@code NULL}, or {@code 0x} and at least eight hexadecimal digits: how addresses are printed. */
    @TruffleBoundary
    public static LuaString addressToLuaString(long address) {
        ByteBuilder out = new ByteBuilder(20);
        appendAddress(out, address);
        return out.toLuaString();
    }

    /** The lowest {@code count} hexadecimal digits of {@code bits}. */
    @TruffleBoundary
    public static LuaString hexadecimal(long bits, int count, boolean upperCase) {
        long shown = count < 16 ? bits & (1L << 4 * count) - 1 : bits;
        ByteBuilder out = new ByteBuilder(count);
        IntegerFormat.append(out, FormatDirective.plain(upperCase ? 'X' : 'x', count), shown);
        return out.toLuaString();
    }

    static void appendAddress(ByteBuilder out, long address) {
        if (address == 0) {
            out.append("NULL");
        } else {
            out.append("0x");
            IntegerFormat.append(out, ADDRESS, address);
        }
    }

    private static byte[] integerBytes(long value) {
        byte[] bytes = new byte[integerLength(value)];
        writeInteger(value, bytes, 0, bytes.length);
        return bytes;
    }

    /** How many bytes the decimal digits of {@code value} take, the sign included. */
    public static int integerLength(long value) {
        long magnitude = Math.abs(value);
        int length = value < 0 ? 2 : 1;
        for (long power = 10; power <= magnitude; power *= 10) {
            length++;
        }
        return length;
    }

    /** Writes the decimal digits of {@code value} to {@code target} at {@code from}. @param length its {@link #integerLength} */
    public static void writeInteger(long value, byte[] target, int from, int length) {
        long rest = Math.abs(value);
        for (int i = from + length - 1; i >= (value < 0 ? from + 1 : from); i--) {
            target[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (value < 0) {
            target[from] = '-';
        }
    }
}
