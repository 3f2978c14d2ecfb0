package dev.perigee.lua.runtime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * How messages show the name of a chunk: {@code @file} as the path, {@code =name} as the name, and any other name, which
 * is the source text itself, as {@code [string "first line..."]}. The result has less than {@value #LIMIT} bytes
 * ({@code LUA_IDSIZE} in luaconf.h).
 */
public final class ChunkName {

    private static final int LIMIT = 60;
    private static final int LONGEST_LINE = LIMIT - 12;
    private static final int LONGEST_CUT_LINE = LIMIT - 15;
    private static final byte[] ELLIPSIS = ascii("...");
    private static final byte[] STRING_START = ascii("[string \"");
    private static final byte[] STRING_END = ascii("\"]");

    private ChunkName() {
    }

    /** The short form of {@code name}; like a C string it ends at the first zero byte. */
    public static LuaString display(LuaString name) {
        byte[] bytes = name.bytes();
        int length = lengthBeforeZero(bytes);
        if (length > 0 && bytes[0] == '=') {
            return LuaString.copyOf(bytes, 1, Math.min(length, LIMIT));
        }
        if (length > 0 && bytes[0] == '@') {
            return displayPath(bytes, length);
        }
        return displaySource(bytes, length);
    }

    /** The name for tools: the last part of a path, {@code =name} as the name, and a source text in quotes. */
    public static LuaString file(LuaString name) {
        byte[] bytes = name.bytes();
        if (bytes.length > 0 && bytes[0] == '=') {
            return LuaString.copyOf(bytes, 1, bytes.length);
        }
        if (bytes.length > 0 && bytes[0] == '@') {
            int start = bytes.length;
            while (start > 1 && bytes[start - 1] != '/' && bytes[start - 1] != '\\') {
                start--;
            }
            return LuaString.copyOf(bytes, start, bytes.length);
        }
        return join(ascii("\""), bytes, 0, Math.min(bytes.length, LONGEST_LINE), ascii("\""));
    }

    private static LuaString displayPath(byte[] bytes, int length) {
        if (length - 1 < LIMIT) {
            return LuaString.copyOf(bytes, 1, length);
        }
        int kept = LIMIT - 1 - ELLIPSIS.length;
        return join(ELLIPSIS, bytes, length - kept, length, new byte[0]);
    }

    private static LuaString displaySource(byte[] bytes, int length) {
        int line = 0;
        while (line < LONGEST_LINE && line < length && (bytes[line] & 0xff) >= ' ') {
            line++;
        }
        if (line == length) {
            return join(STRING_START, bytes, 0, line, STRING_END);
        }
        int kept = Math.min(line, LONGEST_CUT_LINE);
        return join(STRING_START, bytes, 0, kept, concat(ELLIPSIS, STRING_END));
    }

    private static int lengthBeforeZero(byte[] bytes) {
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return length;
    }

    private static LuaString join(byte[] before, byte[] bytes, int from, int to, byte[] after) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(LIMIT);
        out.writeBytes(before);
        out.write(bytes, from, to - from);
        out.writeBytes(after);
        return LuaString.wrap(out.toByteArray());
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] result = new byte[first.length + second.length];
        System.arraycopy(first, 0, result, 0, first.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
