package dev.perigee.lua.ffi.call;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The system's loader: {@code dlopen}, {@code dlsym} and {@code dlerror} of POSIX. */
final class DynamicLoader {

    /** The handle that makes {@code dlsym} search everything loaded globally, RTLD_DEFAULT of {@code dlfcn.h}. */
    static final long DEFAULT_HANDLE = isMac() ? -2 : 0;

    private static final int RTLD_LAZY = 1;
    private static final int RTLD_GLOBAL = isMac() ? 8 : 0x100;
    private static final int RTLD_LOCAL = isMac() ? 4 : 0;

    private static final MethodHandle OPEN = link("dlopen",
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    private static final MethodHandle SYMBOL = link("dlsym",
                    FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
    private static final MethodHandle ERROR = link("dlerror", FunctionDescriptor.of(ValueLayout.ADDRESS));

    private DynamicLoader() {
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    private static MethodHandle link(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }

    /** Loads a library and returns its handle, or 0; then {@link #error()} says why. */
    static long open(String name, boolean global) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) OPEN.invokeExact(arena.allocateFrom(name), RTLD_LAZY | (global ? RTLD_GLOBAL : RTLD_LOCAL));
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** The address of a symbol, or 0; then {@link #error()} says why. */
    static long symbol(long handle, String name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) SYMBOL.invokeExact(handle, arena.allocateFrom(name));
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** The text for the last failure on this thread, which is forgotten by that; "dlopen failed" if there is none. */
    static String error() {
        try {
            MemorySegment text = (MemorySegment) ERROR.invokeExact();
            return text.equals(MemorySegment.NULL) ? "dlopen failed" : text.reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
