package dev.perigee.lua.parser;

import java.nio.charset.StandardCharsets;

import dev.perigee.lua.runtime.ChunkName;
import dev.perigee.lua.runtime.string.LuaString;

/** The bytes of a chunk with a reading position and a count of lines, and the one place that makes syntax errors. */
public final class SourceText {

    private static final int END = -1;

    final byte[] bytes;
    private final LuaString chunkName;
    private int position;
    private int line;
    private final int lineStep;

    /** @param chunkName as {@link ChunkName} takes it; @param line of the first byte, 0 if lines are not to be counted */
    SourceText(byte[] bytes, LuaString chunkName, int line) {
        this.bytes = bytes;
        this.chunkName = chunkName;
        this.line = line;
        this.lineStep = line == 0 ? 0 : 1;
    }

    /** The byte at the reading position as 0..255, or {@value #END} at the end. */
    int peek() {
        return position < bytes.length ? bytes[position] & 0xff : END;
    }

    int peek(int ahead) {
        return position + ahead < bytes.length ? bytes[position + ahead] & 0xff : END;
    }

    /** Goes on by one byte, which must not be a line end. */
    void skip() {
        position++;
    }

    boolean skipIf(int wanted) {
        if (peek() == wanted) {
            position++;
            return true;
        }
        return false;
    }

    /** Skips a line end: one of {@code \n}, {@code \r}, {@code \r\n} and {@code \n\r}. */
    void skipLineEnd() {
        int first = bytes[position++] & 0xff;
        int second = peek();
        if (CharacterClass.isLineEnd(second) && second != first) {
            position++;
        }
        line += lineStep;
    }

    void skipToLineEnd() {
        while (position < bytes.length && !CharacterClass.isLineEnd(bytes[position])) {
            position++;
        }
    }

    /** Skips a byte order mark and a first line that starts with {@code #}, where an operating system looks for the interpreter. */
    void skipHeader() {
        if (peek() == 0xef && peek(1) == 0xbb && peek(2) == 0xbf) {
            position += 3;
        }
        if (peek() == '#') {
            skipToLineEnd();
            if (position < bytes.length) {
                skipLineEnd();
            }
        }
    }

    /** How many bytes of a chunk its header takes, see {@link #skipHeader}. */
    public static int headerLength(byte[] bytes) {
        SourceText text = new SourceText(bytes, LuaString.EMPTY, 0);
        text.skipHeader();
        return text.position;
    }

    int position() {
        return position;
    }

    int line() {
        return line;
    }

    LuaSyntaxError error(String message, String near, int start, boolean incomplete) {
        return errorAtLine(line, message, near, start, incomplete);
    }

    /**
     * Makes a syntax error.
     *
     * @param message with one char per byte, as is @param near, the text of the token, or null to show none
     * @param start where the token begins; it ends at the reading position
     */
    LuaSyntaxError errorAtLine(int atLine, String message, String near, int start, boolean incomplete) {
        StringBuilder text = new StringBuilder(latin1(ChunkName.display(chunkName).bytes()));
        text.append(':').append(atLine).append(": ").append(message);
        if (near != null) {
            text.append(" near '").append(near).append('\'');
        }
        LuaString whole = LuaString.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1));
        return new LuaSyntaxError(whole, start, Math.max(start, position), incomplete);
    }

    /** Bytes as text with one char per byte up to the first zero byte, where LuaJIT's messages cut them. */
    static String latin1(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }
}
