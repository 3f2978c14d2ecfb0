package dev.perigee.lua.ffi.call;

import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.LinkedHashSet;
import java.util.Set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The libraries that one context has loaded. Those that nothing refers to any more are unloaded on the Lua thread: before
 * another one is loaded, after the program asked for a collection, and at the end of the context. A library loaded
 * globally serves the default namespace, and that of every other context, so it stays for good.
 */
public final class LoadedLibraries {

    /** How long to wait for the collector to report another library, in milliseconds; one missed is found the next time. */
    private static final long REFERENCE_WAIT = 1;

    private final ReferenceQueue<NativeLibrary> unreachable = new ReferenceQueue<>();
    /** In the order of loading; also keeps the references themselves reachable. */
    private final Set<Handle> handles = new LinkedHashSet<>();

    /**
     * Loads a library by the rules of {@link NativeLibraries}.
     *
     * @param global whether its symbols become visible in the default namespace
     * @throws LibraryException with the loader's text
     */
    @TruffleBoundary
    public NativeLibrary load(CallState state, LuaString name, boolean global, LibraryFiles files) {
        closeUnreachable(state);
        NativeLibrary library = new NativeLibrary(new NativeLibraries(state, files).load(name, global));
        if (!global) {
            handles.add(new Handle(library, unreachable));
        }
        return library;
    }

    /** Unloads the libraries found unreachable since the last time. */
    private void closeUnreachable(CallState state) {
        for (Reference<?> found = unreachable.poll(); found != null; found = unreachable.poll()) {
            close(state, found);
        }
    }

    /** Likewise those that a collection which is just over has found. */
    @TruffleBoundary
    public void closeAfterCollection(CallState state) {
        if (handles.isEmpty()) {
            return;
        }
        try {
            for (Reference<?> found = unreachable.remove(REFERENCE_WAIT); found != null; found = unreachable.remove(REFERENCE_WAIT)) {
                close(state, found);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void close(CallState state, Reference<?> found) {
        if (handles.remove(found)) {
            DynamicLoader.close(state, ((Handle) found).handle);
        }
    }

    /** Unloads all libraries, the latest first. Nothing may use them afterwards. */
    @TruffleBoundary
    public void closeAll(CallState state) {
        for (Handle handle : new LinkedHashSet<>(handles).reversed()) {
            handles.remove(handle);
            DynamicLoader.close(state, handle.handle);
        }
    }

    private static final class Handle extends PhantomReference<NativeLibrary> {

        private final long handle;

        Handle(NativeLibrary library, ReferenceQueue<NativeLibrary> queue) {
            super(library, queue);
            handle = library.handle();
        }
    }
}
