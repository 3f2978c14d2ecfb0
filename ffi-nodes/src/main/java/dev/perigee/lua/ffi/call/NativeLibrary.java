package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A loaded library, or the default namespace of everything that is loaded globally. It stays loaded while this object is
 * reachable, so whatever holds an address in it must hold this, too; {@link LoadedLibraries} unloads it.
 */
public final class NativeLibrary {

    /** Where LuaJIT's default namespace looks, apart from what the program itself is linked with. */
    private static final String[] SYSTEM_LIBRARIES = {"libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0"};

    /** The loader names the running program in its text for the default namespace; programs know it as LuaJIT. */
    private static final String NO_SYMBOL = "luajit: undefined symbol: ";

    private static final NativeLibrary DEFAULT = new NativeLibrary(DynamicLoader.DEFAULT_HANDLE);

    private final long handle;

    NativeLibrary(long handle) {
        this.handle = handle;
    }

    /** The namespace of {@code ffi.C}: the C library, its satellites, and libraries loaded with global visibility. */
    public static NativeLibrary defaultNamespace() {
        return DEFAULT;
    }

    /** Whether this is the default namespace, which is always there. */
    public boolean isDefault() {
        return this == DEFAULT;
    }

    long handle() {
        return handle;
    }

    /**
     * The address of a function or variable.
     *
     * @param symbol its name or, as assemblers write it, {@code name@version} or {@code name@@version}
     * @throws LibraryException with the loader's text if there is no such symbol
     */
    @TruffleBoundary
    public long find(CallState state, LuaString symbol) {
        long address = find(handle, symbol);
        if (address != 0) {
            return address;
        }
        LuaString message = DynamicLoader.error();
        if (isDefault()) {
            address = findInSystemLibraries(state, symbol);
            message = LuaString.concat(LuaString.fromJava(NO_SYMBOL), symbol);
        }
        if (address == 0) {
            throw new LibraryException(message);
        }
        return address;
    }

    private static long find(long handle, LuaString symbol) {
        int at = indexOf(symbol, '@', 0);
        if (at < 0) {
            return DynamicLoader.symbol(handle, symbol);
        }
        int version = at + (indexOf(symbol, '@', at + 1) == at + 1 ? 2 : 1);
        long address = DynamicLoader.symbol(handle, symbol.substring(0, at), symbol.substring(version, symbol.length()));
        // The other lookup is for the text of the error.
        return address != 0 ? address : DynamicLoader.symbol(handle, symbol);
    }

    private static int indexOf(LuaString text, char character, int from) {
        byte[] bytes = text.bytes();
        for (int i = from; i < text.length(); i++) {
            if (bytes[i] == character) {
                return i;
            }
        }
        return -1;
    }

    private static long findInSystemLibraries(CallState state, LuaString symbol) {
        for (String name : SYSTEM_LIBRARIES) {
            long library = DynamicLoader.open(state, LuaString.fromJava(name), false);
            long address = library == 0 ? 0 : find(library, symbol);
            if (address != 0) {
                return address;
            }
        }
        return 0;
    }
}
