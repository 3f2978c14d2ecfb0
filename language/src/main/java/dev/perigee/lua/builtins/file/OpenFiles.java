package dev.perigee.lua.builtins.file;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that a context has open. As in C, what was written reaches the file even if the program forgets to close it:
 * when the handle is garbage, or at the latest when the context ends.
 */
public final class OpenFiles {

    private final ReferenceQueue<LuaFile> garbage = new ReferenceQueue<>();
    private final Set<Handle> handles = new HashSet<>();

    /** Watches a newly opened file. Also closes those that have become garbage. */
    public void add(LuaFile file) {
        closeGarbage();
        handles.add(new Handle(file, garbage));
    }

    private void closeGarbage() {
        for (Reference<?> dead = garbage.poll(); dead != null; dead = garbage.poll()) {
            Handle handle = (Handle) dead;
            if (handles.remove(handle)) {
                handle.close();
            }
        }
    }

    /** The file was closed by the program. */
    public void remove(ByteStream stream) {
        handles.removeIf(handle -> handle.stream == stream);
    }

    public void closeAll() {
        handles.forEach(Handle::close);
        handles.clear();
    }

    private static final class Handle extends PhantomReference<LuaFile> {

        private final ByteStream stream;

        Handle(LuaFile file, ReferenceQueue<LuaFile> queue) {
            super(file, queue);
            this.stream = file.stream();
        }

        void close() {
            try {
                stream.close();
            } catch (IOException e) {
                // Nobody is left to be told.
            }
        }
    }
}
