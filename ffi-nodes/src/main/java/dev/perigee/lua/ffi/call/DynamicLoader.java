package dev.perigee.lua.ffi.call;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

import dev.perigee.lua.ffi.memory.CriticalFunctions;

/** The system's loader: {@code dlopen}, {@code dlsym} and {@code dlerror} of POSIX. */
final class DynamicLoader {

    /** The handle that makes {@code dlsym} search everything loaded globally, RTLD_DEFAULT of {@code dlfcn.h}. */
    static final long DEFAULT_HANDLE = isMac() ? -2 : 0;

    private static final int RTLD_LAZY = 1;
    private static final int RTLD_GLOBAL = isMac() ? 8 : 0x100;
    private static final int RTLD_LOCAL = isMac() ? 4 : 0;

    private static final MethodHandle SYMBOL = CriticalFunctions.link("dlsym", 2);
    private static final MethodHandle ERROR = CriticalFunctions.link("dlerror", 0);

    private DynamicLoader() {
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /** Loads a library and returns its handle, or 0; then {@link #error()} says why. Its constructors may do anything. */
    static long open(String name, boolean global) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) Opener.OPEN.invokeExact(arena.allocateFrom(name), RTLD_LAZY | (global ? RTLD_GLOBAL : RTLD_LOCAL));
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** The address of a symbol, or 0; then {@link #error()} says why. */
    static long symbol(long handle, String name) {
        try (Arena arena = Arena.ofConfined()) {
            return (long) SYMBOL.invokeExact(handle, arena.allocateFrom(name).address());
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** The text for the last failure on this thread, which is forgotten by that; "dlopen failed" if there is none. */
    static String error() {
        try {
            long text = (long) ERROR.invokeExact();
            return text == 0 ? "dlopen failed" : MemorySegment.ofAddress(text).reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** Linked when the first library is loaded, as many programs are content with the C library. */
    private static final class Opener {

        private static final MethodHandle OPEN = link();

        private static MethodHandle link() {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow("dlopen"),
                            FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        }
    }
}
