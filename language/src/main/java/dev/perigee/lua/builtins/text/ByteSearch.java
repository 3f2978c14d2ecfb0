package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.ArrayUtils;

/** Search for bytes in bytes. Not behind a boundary: in compiled Lua code the search for the first byte is vectorised. */
public final class ByteSearch {

    private ByteSearch() {
    }

    /** The first index from {@code from} on (at most the length) at which {@code needle} occurs in {@code bytes}, or -1. */
    public static int indexOf(byte[] bytes, int from, byte[] needle) {
        if (needle.length == 0) {
            return from;
        }
        int limit = bytes.length - needle.length + 1;
        for (int i = from; i < limit; i++) {
            i = ArrayUtils.indexOf(bytes, i, limit, needle[0]);
            if (i < 0) {
                return -1;
            }
            if (matchesAt(bytes, i, needle)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matchesAt(byte[] bytes, int at, byte[] needle) {
        for (int i = 1; i < needle.length; i++) {
            if (bytes[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }
}
