package dev.perigee.lua.ffi.cdata;

import java.lang.ref.ReferenceQueue;

/**
 * The thread that hears from the collector which objects with finalizers are garbage, and tells the contexts that they
 * belong to. It runs no Lua code. There is one for the process, from the first finalizer on.
 */
final class FinalizerThread {

    /** Where the collector puts finalizers whose objects are unreachable. */
    static final ReferenceQueue<FinalizableData> GARBAGE = new ReferenceQueue<>();

    static {
        Thread thread = new Thread(null, FinalizerThread::listen, "ffi finalizers", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.start();
    }

    private FinalizerThread() {
    }

    private static void listen() {
        while (true) {
            try {
                Finalizer finalizer = (Finalizer) GARBAGE.remove();
                finalizer.queue().addGarbage(finalizer);
            } catch (InterruptedException e) {
                // The thread is nobody's to stop.
                continue;
            }
        }
    }
}
