package dev.perigee.lua.ffi.memory;

import java.lang.invoke.MethodHandle;

/** The few functions of the C library that memory management needs. */
final class CLibrary {

    private static final MethodHandle STRLEN = CriticalFunctions.link("strlen", 1);
    private static final MethodHandle CALLOC = CriticalFunctions.link("calloc", 2);
    private static final MethodHandle FREE = CriticalFunctions.link("free", 1);

    private CLibrary() {
    }

    static long strlen(long address) {
        try {
            return (long) STRLEN.invokeExact(address);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Zeroed memory aligned for every scalar type (16 bytes on 64-bit systems), or 0 if there is none left. */
    static long calloc(long size) {
        try {
            return (long) CALLOC.invokeExact(1L, size);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Fills {@code length} bytes, several times as fast as the Java library where they are many. */
    static void memset(long address, byte value, long length) {
        try {
            long ignored = (long) Fill.MEMSET.invokeExact(address, (long) value, length);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    static void free(long address) {
        try {
            // C returns nothing here; what stands in the result's register is of no interest.
            long ignored = (long) FREE.invokeExact(address);
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    /** Linked at the first need, which many programs never have. */
    private static final class Fill {

        static final MethodHandle MEMSET = CriticalFunctions.link("memset", 3);
    }
}
