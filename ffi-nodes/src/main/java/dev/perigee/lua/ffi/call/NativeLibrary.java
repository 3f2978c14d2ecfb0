package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * A loaded library, or the default namespace of everything that is loaded globally. Libraries are never unloaded: pointers to
 * their functions may be held anywhere.
 */
public final class NativeLibrary {

    /** Where LuaJIT's default namespace looks, apart from what the program itself is linked with. */
    private static final String[] SYSTEM_LIBRARIES = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0"};

    /** The loader names the running program in its text for the default namespace; programs know it as LuaJIT. */
    private static final String PROGRAM = "luajit";

    private final long handle;

    NativeLibrary(long handle) {
        this.handle = handle;
    }

    /** The namespace of {@code ffi.C}: the C library, its satellites, and libraries loaded with global visibility. */
    @TruffleBoundary
    public static NativeLibrary defaultNamespace() {
        return new NativeLibrary(DynamicLoader.DEFAULT_HANDLE);
    }

    /**
     * The address of a function or variable.
     *
     * @throws LibraryException with the loader's text if there is no such symbol
     */
    @TruffleBoundary
    public long find(String symbol) {
        long address = DynamicLoader.symbol(handle, symbol);
        if (address != 0) {
            return address;
        }
        String message = DynamicLoader.error();
        if (handle == DynamicLoader.DEFAULT_HANDLE) {
            address = findInSystemLibraries(symbol);
            message = PROGRAM + ": undefined symbol: " + symbol;
        }
        if (address == 0) {
            throw new LibraryException(message);
        }
        return address;
    }

    private static long findInSystemLibraries(String symbol) {
        for (String name : SYSTEM_LIBRARIES) {
            long library = DynamicLoader.open(name, false);
            long address = library == 0 ? 0 : DynamicLoader.symbol(library, symbol);
            if (address != 0) {
                return address;
            }
        }
        return 0;
    }
}
