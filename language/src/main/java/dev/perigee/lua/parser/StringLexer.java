package dev.perigee.lua.parser;

import java.util.Arrays;

/**
 * Reads string literals: quoted ones with their escapes, and long brackets, which also delimit long comments. The
 * decoded bytes stand in a buffer that the next literal overwrites.
 */
final class StringLexer {

    private static final int INITIAL_CAPACITY = 64;
    private static final int MAX_CODE_POINT = 0x10ffff;

    private final SourceText source;
    private byte[] buffer = new byte[INITIAL_CAPACITY];
    private int length;

    StringLexer(SourceText source) {
        this.source = source;
    }

    byte[] buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** Reads a string from its opening quote to its closing one. */
    void readQuoted() throws LuaSyntaxError {
        int start = source.position();
        int quote = source.peek();
        source.skip();
        length = 0;
        for (int c = source.peek(); c != quote; c = source.peek()) {
            if (c < 0) {
                throw unfinished("unfinished string", start);
            } else if (CharacterClass.isLineEnd(c)) {
                throw source.error("unfinished string", nearText(quote), start, false);
            }
            source.skip();
            if (c != '\\') {
                append(c);
            } else if (!readEscape()) {
                throw source.error("invalid escape sequence", nearText(quote), start, false);
            }
        }
        source.skip();
    }

    /** Reads what follows a backslash; false if it is no escape sequence. */
    private boolean readEscape() {
        int c = source.peek();
        if (CharacterClass.isLineEnd(c)) {
            append('\n');
            source.skipLineEnd();
            return true;
        }
        if (CharacterClass.isDigit(c)) {
            return readDecimalEscape();
        }
        if (c < 0) {
            return true;
        }
        source.skip();
        switch (c) {
            case 'a' -> append(7);
            case 'b' -> append('\b');
            case 'f' -> append('\f');
            case 'n' -> append('\n');
            case 'r' -> append('\r');
            case 't' -> append('\t');
            case 'v' -> append(11);
            case '\\', '"', '\'' -> append(c);
            case 'z' -> skipSpace();
            case 'x' -> {
                return readHexEscape();
            }
            case 'u' -> {
                return readUnicodeEscape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void skipSpace() {
        while (CharacterClass.isSpace(source.peek())) {
            if (CharacterClass.isLineEnd(source.peek())) {
                source.skipLineEnd();
            } else {
                source.skip();
            }
        }
    }

    private boolean readDecimalEscape() {
        int value = 0;
        for (int digits = 0; digits < 3 && CharacterClass.isDigit(source.peek()); digits++) {
            value = value * 10 + source.peek() - '0';
            source.skip();
        }
        if (value > 0xff) {
            return false;
        }
        append(value);
        return true;
    }

    private boolean readHexEscape() {
        int high = source.peek();
        int low = source.peek(1);
        if (!CharacterClass.isHexDigit(high) || !CharacterClass.isHexDigit(low)) {
            return false;
        }
        source.skip();
        source.skip();
        append(Character.digit(high, 16) << 4 | Character.digit(low, 16));
        return true;
    }

    private boolean readUnicodeEscape() {
        if (!source.skipIf('{')) {
            return false;
        }
        int codePoint = 0;
        do {
            int c = source.peek();
            if (!CharacterClass.isHexDigit(c)) {
                return false;
            }
            codePoint = codePoint << 4 | Character.digit(c, 16);
            if (codePoint > MAX_CODE_POINT) {
                return false;
            }
            source.skip();
        } while (!source.skipIf('}'));
        if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return false;
        }
        appendUtf8(codePoint);
        return true;
    }

    private void appendUtf8(int codePoint) {
        if (codePoint < 0x80) {
            append(codePoint);
            return;
        }
        if (codePoint < 0x800) {
            append(0xc0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                append(0xe0 | codePoint >> 12);
            } else {
                append(0xf0 | codePoint >> 18);
                append(0x80 | codePoint >> 12 & 0x3f);
            }
            append(0x80 | codePoint >> 6 & 0x3f);
        }
        append(0x80 | codePoint & 0x3f);
    }

    /**
     * The level of the long bracket that opens at the reading position (the number of its equal signs), or {@code -1 -
     * level} if no second bracket follows them.
     */
    int longBracketLevel() {
        int level = 0;
        while (source.peek(1 + level) == '=') {
            level++;
        }
        return source.peek(1 + level) == '[' ? level : -1 - level;
    }

    /** Reads from the opening long bracket of {@code level} to the closing one. */
    void readLong(int level, boolean comment) throws LuaSyntaxError {
        int start = source.position();
        skip(level + 2);
        length = 0;
        if (CharacterClass.isLineEnd(source.peek())) {
            source.skipLineEnd();
        }
        for (;;) {
            int c = source.peek();
            if (c < 0) {
                throw unfinished(comment ? "unfinished long comment" : "unfinished long string", start);
            } else if (c == ']' && closes(level)) {
                skip(level + 2);
                return;
            } else if (CharacterClass.isLineEnd(c)) {
                append('\n');
                source.skipLineEnd();
            } else {
                append(c);
                source.skip();
            }
            if (comment) {
                length = 0;
            }
        }
    }

    private boolean closes(int level) {
        int i = 1;
        while (i <= level && source.peek(i) == '=') {
            i++;
        }
        return i > level && source.peek(i) == ']';
    }

    private void skip(int count) {
        for (int i = 0; i < count; i++) {
            source.skip();
        }
    }

    private LuaSyntaxError unfinished(String message, int start) {
        return source.error(message, TokenKind.END_OF_SOURCE.text(), start, true);
    }

    private String nearText(int quote) {
        return (char) quote + SourceText.latin1(Arrays.copyOf(buffer, length));
    }

    private void append(int c) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = (byte) c;
    }
}
