package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.DataModel;
import dev.perigee.lua.ffi.ctype.IntegerType;

/**
 * An integer literal: decimal, octal, hexadecimal or binary, with the suffixes {@code u}, {@code l} and {@code ll}. One
 * that fits 32 bits is unsigned if it does not fit 31, as in LuaJIT; beyond that the rules are C's (C99 6.4.4.1).
 *
 * @param isUnsigned whether the literal is unsigned where every integer has 64 bits
 */
record CNumber(IntegerType type, long value, boolean isUnsigned) {

    private static final long MAX_UNSIGNED = 0xffff_ffffL;

    /** The number that {@code text} spells, or null if it is malformed or takes more than 64 bits. */
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
        int radix = radix(text, end);
        int start = radix == 10 ? 0 : radix == 8 ? 1 : 2;
        if (longs > 2 || start >= end) {
            return null;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = Character.digit(text[i], radix);
            if (digit < 0 || Long.compareUnsigned(value, Long.divideUnsigned(-1 - digit, radix)) > 0) {
                return null;
            }
            value = value * radix + digit;
        }
        return new CNumber(type(value, longs, unsigned), value, unsigned || value < 0);
    }

    private static boolean isSuffix(byte c) {
        int lower = c | 0x20;
        return lower == 'u' || lower == 'l';
    }

    private static int radix(byte[] text, int end) {
        if (text[0] != '0' || end == 1) {
            return 10;
        }
        int marker = text[1] | 0x20;
        return marker == 'x' ? 16 : marker == 'b' ? 2 : 8;
    }

    private static IntegerType type(long value, int longs, boolean unsigned) {
        boolean fitsWord = value >= 0 && value <= MAX_UNSIGNED;
        if (fitsWord && (longs == 0 || longs == 1 && DataModel.HOST.longSize() == Integer.BYTES)) {
            return BasicTypes.integer(Integer.BYTES, !unsigned && value <= Integer.MAX_VALUE);
        }
        return BasicTypes.integer(Long.BYTES, !unsigned && value >= 0);
    }
}
