package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.text.NumberParser;
import dev.perigee.lua.runtime.string.LuaString;

/** Conversions to numbers and the arithmetic that Java lacks. */
public final class LuaNumbers {

    private LuaNumbers() {
    }

    /** The value as Integer or Double if it is a number or a string that reads as one, else null. */
    @TruffleBoundary
    public static Object toNumber(Object value) {
        if (value instanceof LuaString string) {
            return NumberParser.parse(string.bytes(), 0, string.length());
        }
        return LuaTypes.isNumber(value) ? value : null;
    }

    public static double asDouble(Object number) {
        return number instanceof Integer integer ? (double) (int) integer : (double) number;
    }

    /** The number as an Integer if it is one in value (minus zero is not), else as it is. */
    public static Object normalize(double value) {
        int integral = (int) value;
        if (integral == value && (integral != 0 || Double.doubleToRawLongBits(value) == 0)) {
            return integral;
        }
        return value;
    }

    /** {@code a % b} as Lua 5.1 defines it, rounding included. */
    public static double modulo(double a, double b) {
        return a - Math.floor(a / b) * b;
    }

    /** {@code a ^ b} as C's {@code pow} defines it: unlike Java's, 1 to any power is 1, and so is -1 to an infinite one. */
    public static double pow(double a, double b) {
        double result = Math.pow(a, b);
        return Double.isNaN(result) && (a == 1 || a == -1 && Double.isInfinite(b)) ? 1 : result;
    }

    /** A number as the bit operations take it: rounded to nearest, modulo 2^32. */
    public static int toBit(double value) {
        int integral = (int) value;
        return integral == value ? integral : (int) Double.doubleToRawLongBits(value + TO_BIT_MAGIC);
    }

    /** Adding 1.5·2^52 leaves the rounded number in the low bits of the sum. */
    private static final double TO_BIT_MAGIC = 6755399441055744.0;
}
