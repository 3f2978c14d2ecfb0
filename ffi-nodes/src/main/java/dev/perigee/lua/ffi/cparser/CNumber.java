package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.DataModel;
import dev.perigee.lua.ffi.ctype.IntegerType;

/**
 * An integer literal: decimal, octal, hexadecimal or binary, with the suffixes {@code u}, {@code l} and {@code ll}. As
 * in LuaJIT a literal without {@code l} must fit 32 bits, and is unsigned if it does not fit 31.
 */
record CNumber(IntegerType type, long value) {

    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    /** The number that {@code text} spells, or null if it is malformed. */
    static CNumber parse(byte[] text) {
        int end = text.length;
        int longs = 0;
        boolean unsigned = false;
        while (end > 1 && isSuffix(text[end - 1])) {
            end--;
            if ((text[end] | 0x20) == 'l') {
                longs++;
            } else if (unsigned) {
                return null;
            } else {
                unsigned = true;
            }
        }
        if (longs > 2) {
            return null;
        }
        long value = digits(text, end);
        boolean valid = longs > 0 ? value >= 0 : value >= 0 && value <= MAX_UNSIGNED;
        return valid ? new CNumber(type(value, longs, unsigned), value) : null;
    }

    private static boolean isSuffix(byte c) {
        int lower = c | 0x20;
        return lower == 'u' || lower == 'l';
    }

    private static IntegerType type(long value, int longs, boolean unsigned) {
        if (longs == 0) {
            return BasicTypes.integer(Integer.BYTES, !unsigned && value <= Integer.MAX_VALUE);
        }
        return BasicTypes.integer(longs == 2 ? Long.BYTES : DataModel.HOST.longSize(), !unsigned);
    }

    /** The value of the digits before {@code end}, or -1 if they are malformed or too large. */
    private static long digits(byte[] text, int end) {
        int start = 0;
        int radix = 10;
        if (text[0] == '0' && end > 1) {
            int marker = text[1] | 0x20;
            radix = marker == 'x' ? 16 : marker == 'b' ? 2 : 8;
            start = radix == 8 ? 1 : 2;
        }
        if (start == end) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text[i], radix);
            if (digit < 0 || value > (Long.MAX_VALUE - digit) / radix) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
