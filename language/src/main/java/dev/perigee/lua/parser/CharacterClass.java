package dev.perigee.lua.parser;

/** What a byte of source text may be part of, as one table look-up. Bytes from 0x80 up are letters, so names may be UTF-8. */
final class CharacterClass {

    private static final int LETTER = 1;
    private static final int DIGIT = 2;
    private static final int HEX = 4;
    private static final int SPACE = 8;

    private static final byte[] TABLE = new byte[256];

    static {
        for (int c = 0; c < 256; c++) {
            int bits = 0;
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80) {
                bits |= LETTER;
            }
            if (c >= '0' && c <= '9') {
                bits |= DIGIT | HEX;
            }
            if (c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
                bits |= HEX;
            }
            if (c == ' ' || c >= '\t' && c <= '\r') {
                bits |= SPACE;
            }
            TABLE[c] = (byte) bits;
        }
    }

    private CharacterClass() {
    }

    /** Whether {@code c}, an unsigned byte or negative for the end of the source, may continue a name. */
    static boolean isNamePart(int c) {
        return is(c, LETTER | DIGIT);
    }

    static boolean isDigit(int c) {
        return is(c, DIGIT);
    }

    static boolean isHexDigit(int c) {
        return is(c, HEX);
    }

    static boolean isSpace(int c) {
        return is(c, SPACE);
    }

    static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private static boolean is(int c, int mask) {
        return c >= 0 && (TABLE[c] & mask) != 0;
    }
}
