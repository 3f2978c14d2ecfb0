package dev.perigee.lua.ffi.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Finds the current thread's {@code errno}, which the C library keeps behind a function. */
final class ErrnoLocation {

    private static final MethodHandle LOCATE = link();

    private ErrnoLocation() {
    }

    private static MethodHandle link() {
        Linker linker = Linker.nativeLinker();
        SymbolLookup lookup = linker.defaultLookup();
        // The names in glibc and musl, and in the C library of macOS and the BSDs.
        return linker.downcallHandle(lookup.find("__errno_location").orElseGet(() -> lookup.findOrThrow("__error")),
                        FunctionDescriptor.of(ValueLayout.JAVA_LONG), Linker.Option.critical(false));
    }

    static long ofCurrentThread() {
        try {
            return (long) LOCATE.invokeExact();
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
