package dev.perigee.lua.ffi.call;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Reference;
import java.util.Optional;

import dev.perigee.lua.ffi.memory.CriticalFunctions;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.ffi.memory.StringCopies;
import dev.perigee.lua.runtime.string.LuaString;

/** The system's loader: {@code dlopen}, {@code dlsym}, {@code dlclose} and {@code dlerror} of POSIX, and glibc's {@code dlvsym}. */
final class DynamicLoader {

    /** The handle that makes {@code dlsym} search everything loaded globally, RTLD_DEFAULT of {@code dlfcn.h}. */
    static final long DEFAULT_HANDLE = isMac() ? -2 : 0;

    private static final int RTLD_LAZY = 1;
    private static final int RTLD_GLOBAL = isMac() ? 8 : 0x100;
    private static final int RTLD_LOCAL = isMac() ? 4 : 0;

    private static final MethodHandle SYMBOL = CriticalFunctions.link("dlsym", 2);
    private static final Optional<MethodHandle> VERSIONED_SYMBOL = CriticalFunctions.find("dlvsym", 3);
    private static final MethodHandle ERROR = CriticalFunctions.link("dlerror", 0);

    private DynamicLoader() {
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /** Loads a library and returns its handle, or 0; then {@link #error()} says why. Its constructors may do anything. */
    static long open(CallState state, LuaString name, boolean global) {
        before(state);
        try {
            return (long) Linked.OPEN.invokeExact(StringCopies.address(name), RTLD_LAZY | (global ? RTLD_GLOBAL : RTLD_LOCAL));
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        } finally {
            Reference.reachabilityFence(name);
            state.afterCall();
        }
    }

    /** Gives a handle back; with the last one of a library, its destructors run, and they may do anything. */
    static void close(CallState state, long handle) {
        before(state);
        try {
            int ignored = (int) Linked.CLOSE.invokeExact(handle);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        } finally {
            state.afterCall();
        }
    }

    private static void before(CallState state) {
        if (!state.isAttached()) {
            state.attach();
        }
        if (state.hasOutput()) {
            state.flushOutput();
        }
        state.beforeCall();
    }

    /** The address of a symbol, or 0; then {@link #error()} says why. */
    static long symbol(long handle, LuaString name) {
        try {
            return (long) SYMBOL.invokeExact(handle, StringCopies.address(name));
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        } finally {
            Reference.reachabilityFence(name);
        }
    }

    /** The address of the symbol that a library had in one of its versions, or 0. */
    static long symbol(long handle, LuaString name, LuaString version) {
        if (VERSIONED_SYMBOL.isEmpty()) {
            return 0;
        }
        try {
            return (long) VERSIONED_SYMBOL.get().invokeExact(handle, StringCopies.address(name), StringCopies.address(version));
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        } finally {
            Reference.reachabilityFence(name);
            Reference.reachabilityFence(version);
        }
    }

    /** The text for the last failure on this thread, which is forgotten by that; "dlopen failed" if there is none. */
    static LuaString error() {
        long text;
        try {
            text = (long) ERROR.invokeExact();
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
        if (text == 0) {
            return LuaString.fromJava("dlopen failed");
        }
        byte[] bytes = new byte[(int) NativeMemory.stringLength(text)];
        NativeMemory.read(text, bytes, 0, bytes.length);
        return LuaString.wrap(bytes);
    }

    /** Linked when the first library is loaded, as many programs are content with the C library. */
    private static final class Linked {

        private static final MethodHandle OPEN = link("dlopen", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        private static final MethodHandle CLOSE = link("dlclose", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));

        private static MethodHandle link(String name, FunctionDescriptor descriptor) {
            Linker linker = Linker.nativeLinker();
            return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
        }
    }
}
