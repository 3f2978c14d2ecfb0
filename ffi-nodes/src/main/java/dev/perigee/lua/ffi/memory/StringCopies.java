package dev.perigee.lua.ffi.memory;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The NUL-terminated native copies of Lua strings that are handed to C as {@code const char *}. A copy is made once and
 * cached in the string, so passing the same string again costs two loads, and the pointer stays valid as long as the string
 * lives, on which programs written for LuaJIT rely.
 */
public final class StringCopies {

    private StringCopies() {
    }

    /** The address of the native copy of {@code string}. The caller keeps the string reachable while the address is used. */
    public static long address(LuaString string) {
        NativeBlock copy = find(string);
        return copy != null ? copy.address() : copy(string);
    }

    /** The native copy of {@code string}, or null if it has none yet. */
    public static NativeBlock find(LuaString string) {
        return (NativeBlock) string.getNativeCopy();
    }

    /** Whether a native copy of {@code string} exists and begins at {@code address}. */
    @TruffleBoundary
    public static boolean isAt(long address, LuaString string) {
        return string.shared().getNativeCopy() instanceof NativeBlock block && block.address() == address;
    }

    /** Equal strings share the copy of one of them, which each keeps reachable: of the canonical one if there is one. */
    @TruffleBoundary
    private static long copy(LuaString string) {
        LuaString shared = string.shared();
        NativeBlock block = (NativeBlock) shared.getNativeCopy();
        if (block == null) {
            int length = shared.length();
            block = NativeBlock.allocate(length + 1L, 1);
            NativeMemory.write(shared.bytes(), 0, block.address(), length);
            shared.setNativeCopy(block);
        }
        string.setNativeCopy(block);
        return block.address();
    }
}
