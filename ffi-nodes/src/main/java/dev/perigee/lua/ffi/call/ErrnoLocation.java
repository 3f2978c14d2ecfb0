package dev.perigee.lua.ffi.call;

import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

import dev.perigee.lua.ffi.memory.CriticalFunctions;

/** Finds the current thread's {@code errno}, which the C library keeps behind a function. */
final class ErrnoLocation {

    /** The function that tells it, by its name in glibc and musl, or in the C library of macOS and the BSDs. */
    static final MemorySegment FUNCTION = find("__errno_location").or(() -> find("__error")).orElseThrow();

    private static final MethodHandle LOCATE = CriticalFunctions.at(FUNCTION, 0);

    private ErrnoLocation() {
    }

    private static Optional<MemorySegment> find(String name) {
        return Linker.nativeLinker().defaultLookup().find(name);
    }

    static long ofCurrentThread() {
        try {
            return (long) LOCATE.invokeExact();
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
