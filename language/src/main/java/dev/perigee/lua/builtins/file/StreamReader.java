package dev.perigee.lua.builtins.file;

import java.io.IOException;

import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.NumberParser;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads Lua's formats (Lua 5.1 manual, {@code file:read}) from a stream. All return null at the end of the file. */
public final class StreamReader {

    /** A number's text may be no longer than this, so that a stream without separators ends. */
    private static final int MAX_NUMBER_LENGTH = 1000;

    private StreamReader() {
    }

    /** A line; {@code keepNewline} says whether with its end. */
    public static LuaString line(ByteStream stream, boolean keepNewline) throws IOException {
        ByteBuilder line = new ByteBuilder(80);
        boolean terminated = stream.readUntil((byte) '\n', line);
        if (line.length() == 0) {
            return null;
        }
        byte[] bytes = line.toByteArray();
        return LuaString.copyOf(bytes, 0, terminated && !keepNewline ? bytes.length - 1 : bytes.length);
    }

    /** All that is left, the empty string at the end. */
    public static LuaString all(ByteStream stream) throws IOException {
        ByteBuilder all = new ByteBuilder(1024);
        stream.read(Long.MAX_VALUE, all);
        return all.toLuaString();
    }

    /** Up to {@code count} bytes. A count of 0 tests for the end. */
    public static LuaString bytes(ByteStream stream, int count) throws IOException {
        if (count == 0) {
            return stream.peek() < 0 ? null : LuaString.EMPTY;
        }
        ByteBuilder bytes = new ByteBuilder(Math.min(count, 1 << 16));
        stream.read(count, bytes);
        return bytes.length() == 0 ? null : bytes.toLuaString();
    }

    /** A number behind optional white space, read as far as C's {@code scanf} would; null if there is none. */
    public static Object number(ByteStream stream) throws IOException {
        int c = stream.peek();
        while (c == ' ' || c >= '\t' && c <= '\r') {
            stream.skip();
            c = stream.peek();
        }
        ByteBuilder text = new ByteBuilder(32);
        accept(stream, text, "+-");
        if (isOneOf(stream.peek(), "iI")) {
            return word(stream, text, "infinity", 3);
        }
        if (isOneOf(stream.peek(), "nN")) {
            return word(stream, text, "nan", 3);
        }
        String digits = "0123456789";
        String exponent = "eE";
        int count = 0;
        if (accept(stream, text, "0")) {
            count = 1;
            if (accept(stream, text, "xX")) {
                digits = "0123456789abcdefABCDEF";
                exponent = "pP";
                count = 0;
            }
        }
        count += acceptAll(stream, text, digits);
        if (accept(stream, text, ".")) {
            count += acceptAll(stream, text, digits);
        }
        int length = text.length();
        if (count > 0 && accept(stream, text, exponent)) {
            accept(stream, text, "+-");
            // The letter of an exponent without digits is consumed all the same.
            if (acceptAll(stream, text, "0123456789") > 0) {
                length = text.length();
            }
        }
        return NumberParser.parse(text.toByteArray(), 0, length);
    }

    private static Object word(ByteStream stream, ByteBuilder text, String word, int shortLength) throws IOException {
        int matched = 0;
        while (matched < word.length() && (stream.peek() | 0x20) == word.charAt(matched)) {
            text.append(stream.peek());
            stream.skip();
            matched++;
        }
        return matched == shortLength || matched == word.length() ? NumberParser.parse(text.toByteArray(), 0, text.length()) : null;
    }

    private static boolean isOneOf(int c, String set) {
        return c >= 0 && set.indexOf(c) >= 0;
    }

    private static boolean accept(ByteStream stream, ByteBuilder text, String set) throws IOException {
        int c = stream.peek();
        if (!isOneOf(c, set) || text.length() >= MAX_NUMBER_LENGTH) {
            return false;
        }
        text.append(c);
        stream.skip();
        return true;
    }

    private static int acceptAll(ByteStream stream, ByteBuilder text, String set) throws IOException {
        int count = 0;
        while (accept(stream, text, set)) {
            count++;
        }
        return count;
    }
}
