package dev.perigee.lua.builtins.text;

/** The C library's character classes in the C locale, over bytes; what the current host locale thinks never matters. */
final class CharClasses {

    static final int SPACE = 1;
    static final int DIGIT = 2;
    static final int HEX = 4;
    static final int LOWER = 8;
    static final int UPPER = 16;
    static final int PUNCTUATION = 32;
    static final int CONTROL = 64;

    private static final byte[] CLASSES = new byte[256];

    static {
        for (int c = 0; c < 128; c++) {
            CLASSES[c] = (byte) classify(c);
        }
    }

    private CharClasses() {
    }

    private static int classify(int c) {
        if (c >= '0' && c <= '9') {
            return DIGIT | HEX;
        }
        if (c >= 'a' && c <= 'z') {
            return c <= 'f' ? LOWER | HEX : LOWER;
        }
        if (c >= 'A' && c <= 'Z') {
            return c <= 'F' ? UPPER | HEX : UPPER;
        }
        if (c >= '\t' && c <= '\r') {
            return SPACE | CONTROL;
        }
        if (c == ' ') {
            return SPACE;
        }
        return c < ' ' || c == 127 ? CONTROL : PUNCTUATION;
    }

    /** Whether the byte {@code c}, signed or unsigned, has one of the classes in {@code mask}. */
    static boolean is(int c, int mask) {
        return (CLASSES[c & 0xff] & mask) != 0;
    }

    static boolean isSpace(int c) {
        return is(c, SPACE);
    }

    static boolean isDigit(int c) {
        return is(c, DIGIT);
    }

    /** The value of the letter or digit {@code c} in a radix of up to 36, or 36 if it is neither. */
    static int digitValue(int c) {
        if (is(c, DIGIT)) {
            return c - '0';
        }
        return is(c, LOWER | UPPER) ? (c | 0x20) - 'a' + 10 : 36;
    }
}
