package dev.perigee.lua.ffi.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** Empties C's output buffers. Linked at the first need: only programs in which both C and Lua write have one. */
public final class COutput {

    private static final MethodHandle FFLUSH = Linker.nativeLinker().downcallHandle(Linker.nativeLinker().defaultLookup().findOrThrow("fflush"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));

    private COutput() {
    }

    /** {@code fflush(NULL)}; C17 7.21.5.2. An error stays with the stream, where the next {@code printf} finds it. */
    public static void flush() {
        try {
            int ignored = (int) FFLUSH.invokeExact(0L);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
