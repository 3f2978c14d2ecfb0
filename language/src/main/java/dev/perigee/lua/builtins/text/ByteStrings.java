package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

import dev.perigee.lua.runtime.string.LuaString;

/** The strings of one byte, made once: programs that walk over text make and compare them all the time. */
public final class ByteStrings {

    @CompilationFinal(dimensions = 1) private static final LuaString[] STRINGS = new LuaString[256];

    static {
        for (int i = 0; i < STRINGS.length; i++) {
            STRINGS[i] = LuaString.wrap(new byte[]{(byte) i}).canonical();
        }
    }

    private ByteStrings() {
    }

    /** The string of the one byte {@code b}, signed or unsigned. */
    public static LuaString of(int b) {
        return STRINGS[b & 0xff];
    }

    /** The bytes {@code [from, to)} of {@code string}. */
    public static LuaString slice(LuaString string, int from, int to) {
        return to - from == 1 ? of(string.byteAt(from)) : string.substring(from, to);
    }
}
