package dev.perigee.lua.ffi.call;

import java.lang.invoke.MethodHandle;

import dev.perigee.lua.ffi.memory.CriticalFunctions;

/** Finds the current thread's {@code errno}, which the C library keeps behind a function. */
final class ErrnoLocation {

    /** The names in glibc and musl, and in the C library of macOS and the BSDs. */
    private static final MethodHandle LOCATE = CriticalFunctions.find("__errno_location", 0).orElseGet(() -> CriticalFunctions.link("__error", 0));

    private ErrnoLocation() {
    }

    static long ofCurrentThread() {
        try {
            return (long) LOCATE.invokeExact();
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
