package dev.perigee.lua.ffi.cparser;

import java.io.ByteArrayOutputStream;

/** Reads the characters of a string or character literal and resolves the escapes. */
final class CStringReader {

    private static final String ESCAPES = "abfnrtve";
    private static final byte[] ESCAPED = {7, '\b', '\f', '\n', '\r', '\t', 0x0b, 0x1b};

    private CStringReader() {
    }

    /**
     * From the opening delimiter to the closing one. If that is missing, to the end of the text, or of the line if
     * {@code oneLine} is set.
     */
    static void read(CCharacters characters, int delimiter, boolean oneLine, ByteArrayOutputStream target) {
        int c = characters.advance();
        while (c != delimiter && c != CCharacters.END && !(oneLine && CCharacters.isLineBreak(c))) {
            if (c == '\\') {
                escape(characters, target);
            } else {
                target.write(c);
                characters.advance();
            }
            c = characters.current();
        }
    }

    private static void escape(CCharacters characters, ByteArrayOutputStream target) {
        int c = characters.advance();
        if (c == 'x') {
            target.write(hex(characters));
        } else if (CCharacters.isDigit(c)) {
            target.write(octal(characters));
        } else if (c != CCharacters.END) {
            int index = ESCAPES.indexOf(c);
            target.write(index < 0 ? c : ESCAPED[index]);
            characters.advance();
        }
    }

    private static int hex(CCharacters characters) {
        int result = 0;
        int digit = Character.digit(characters.advance(), 16);
        while (digit >= 0) {
            result = result << 4 | digit;
            digit = Character.digit(characters.advance(), 16);
        }
        return result;
    }

    /** One to three digits; 8 and 9 count as such, as in LuaJIT. */
    private static int octal(CCharacters characters) {
        int result = 0;
        for (int i = 0; i < 3 && CCharacters.isDigit(characters.current()); i++) {
            result = result * 8 + characters.current() - '0';
            characters.advance();
        }
        return result;
    }
}
