package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;

import dev.perigee.lua.runtime.Finalizers;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaNil;

/**
 * The finalizers of one context ({@code ffi.gc} and {@code __gc}). The Java collector finds out which objects are
 * unreachable; their finalizers run where Lua code may run: at the next safepoint, when Lua asks for a collection, and at the
 * end of the program. Each runs once, as it is in one of the lists until then.
 */
public final class FinalizerQueue {

    /** Finalizers may make new objects at the end of the context; this is how often LuaJIT looks for such. */
    private static final int CLOSING_ROUNDS = 10;
    /**
     * With so much garbage for each finalizer, in bytes, what has a finalizer and dies young fits into the space for the survivors
     * of a young collection. The JVM's serial collector does not look at references that it moved on to the old generation.
     */
    private static final int GARBAGE = 2048;

    private final Finalizers announcer;
    /** Of objects that are in use as far as we know. Guarded by this object, as {@link #due} is. */
    private final FinalizerList waiting = new FinalizerList();
    /** Of objects that are garbage. */
    private final FinalizerList due = new FinalizerList();
    /** A field only so that the allocation is not optimised away. */
    private byte[] garbage;
    /** Whether a finalizer is running. */
    private boolean running;

    /** @param announcer has us called at a safepoint */
    public FinalizerQueue(Finalizers announcer) {
        this.announcer = announcer;
    }

    /** Makes {@code action} the finalizer of {@code object} in place of any it has; nil removes it. */
    @TruffleBoundary
    public void set(FinalizableData object, Object action) {
        Finalizer finalizer = action == LuaNil.NIL ? null : new Finalizer(object, action, this, FinalizerThread.GARBAGE);
        synchronized (this) {
            if (object.finalizer() != null && remove(object.finalizer())) {
                object.finalizer().release();
            }
            object.setFinalizer(finalizer);
            if (finalizer != null) {
                waiting.add(finalizer);
                garbage = new byte[GARBAGE];
            }
        }
        announcer.runAnnounced();
    }

    private synchronized boolean remove(Finalizer finalizer) {
        boolean present = finalizer.list != null;
        if (present) {
            finalizer.list.remove(finalizer);
        }
        return present;
    }

    /** Hears from another thread that an object is garbage. */
    void addGarbage(Finalizer finalizer) {
        synchronized (this) {
            if (finalizer.list != waiting) {
                return;
            }
            waiting.remove(finalizer);
            due.add(finalizer);
        }
        announcer.announce();
    }

    /**
     * Runs the finalizers of what is known to be garbage; not inside of another finalizer, after which it is their turn. The
     * first error ends this and propagates; the rest stay due.
     */
    @TruffleBoundary
    public void run() {
        if (!running) {
            runDue();
        }
    }

    private void runDue() {
        for (Finalizer finalizer = firstDue(); finalizer != null; finalizer = firstDue()) {
            run(finalizer);
        }
    }

    private synchronized Finalizer firstDue() {
        return due.first();
    }

    /** Runs the finalizers of all that a collection has found, even if the JVM has not told us yet. The latest goes first. */
    @TruffleBoundary
    public void runAfterCollection() {
        synchronized (this) {
            Finalizer finalizer = waiting.last();
            while (finalizer != null) {
                Finalizer previous = finalizer.previous;
                if (finalizer.refersTo(null)) {
                    waiting.remove(finalizer);
                    due.add(finalizer);
                }
                finalizer = previous;
            }
        }
        runDue();
    }

    private void run(Finalizer finalizer) {
        if (!remove(finalizer)) {
            return;
        }
        Object action = finalizer.action();
        FinalizableData twin = finalizer.twin();
        finalizer.release();
        boolean nested = running;
        running = true;
        try {
            LuaCalls.callUnyieldable(action, twin);
        } finally {
            running = nested;
        }
    }

    /** Runs all finalizers that are left, the latest first; for the end of the context, where errors have no effect. */
    @TruffleBoundary
    public void runAll() {
        for (int round = 0; round < CLOSING_ROUNDS; round++) {
            for (Finalizer finalizer = moveAll(); finalizer != null; finalizer = firstDue()) {
                try {
                    run(finalizer);
                } catch (AbstractTruffleException e) {
                    // Nobody is left to tell, and the others must run, too.
                    continue;
                }
            }
        }
    }

    /** Makes all finalizers due. @return the first one, or null */
    private synchronized Finalizer moveAll() {
        while (!waiting.isEmpty()) {
            Finalizer finalizer = waiting.last();
            waiting.remove(finalizer);
            due.add(finalizer);
        }
        return due.first();
    }
}
