package dev.perigee.lua.ffi.cparser;

/**
 * The characters of a C text: bytes, with line splices removed and lines counted. A zero byte or the end of the text
 * reads as {@link #END} from then on.
 */
final class CCharacters {

    static final int END = 0;

    private final byte[] text;
    private int position;
    /** Where the current line begins in the text. */
    private int lineStart;
    private int line = 1;
    private int current;

    CCharacters(byte[] text) {
        this.text = text;
        advance();
    }

    /** The current character, 0 to 255. */
    int current() {
        return current;
    }

    int line() {
        return line;
    }

    void setLine(int newLine) {
        line = newLine;
    }

    /** Bytes from the start of the line to the current character, counted from 1. */
    int column() {
        return position - lineStart;
    }

    /** Moves to the next character and returns it. */
    int advance() {
        current = raw();
        while (current == '\\' && isLineBreak(peek())) {
            position++;
            endLine(text[position - 1]);
            current = raw();
        }
        return current;
    }

    private int raw() {
        return position < text.length ? text[position++] & 0xff : END;
    }

    private int peek() {
        return position < text.length ? text[position] : END;
    }

    static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r';
    }

    /** Leaves the line that ends with the current character; CR LF and LF CR count as one line break. */
    void nextLine() {
        endLine(current);
        advance();
    }

    private void endLine(int lineBreak) {
        int next = peek();
        if (isLineBreak(next) && next != lineBreak) {
            position++;
        }
        line++;
        lineStart = position;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Identifiers consist of letters, digits, underscores and all bytes beyond ASCII. */
    static boolean isIdentifierPart(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c >= 0x80;
    }
}
