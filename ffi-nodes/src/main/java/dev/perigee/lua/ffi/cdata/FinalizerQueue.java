package dev.perigee.lua.ffi.cdata;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;

import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaNil;

/**
 * The finalizers of one context ({@code ffi.gc} and {@code __gc}). The Java collector finds out which objects are
 * unreachable; their finalizers run on the Lua thread at the next safe place: when memory is allocated or Lua asks for a
 * collection, and at the end of the program.
 */
public final class FinalizerQueue {

    /** How long to wait for the collector to report another object, in milliseconds. */
    private static final long REFERENCE_WAIT = 10;

    private final ReferenceQueue<FinalizableData> unreachable = new ReferenceQueue<>();
    /** Those still to run; also keeps the references themselves reachable. */
    private final Set<Finalizer> pending = new LinkedHashSet<>();

    /** Makes {@code action} the finalizer of {@code object} in place of any it has; nil removes it. */
    @TruffleBoundary
    public void set(FinalizableData object, Object action) {
        if (object.finalizer() != null) {
            pending.remove(object.finalizer());
            object.finalizer().clear();
        }
        Finalizer finalizer = action == LuaNil.NIL ? null : new Finalizer(object, action, unreachable);
        object.setFinalizer(finalizer);
        if (finalizer != null) {
            pending.add(finalizer);
        }
    }

    /** Runs the finalizers of the objects found unreachable since the last time. Their errors propagate. */
    @TruffleBoundary
    public void run() {
        if (pending.isEmpty()) {
            return;
        }
        for (Reference<?> found = unreachable.poll(); found != null; found = unreachable.poll()) {
            run((Finalizer) found);
        }
    }

    /** Like {@link #run}, but waits for what a collection that is just over has found. */
    @TruffleBoundary
    public void runAfterCollection() {
        if (pending.isEmpty()) {
            return;
        }
        try {
            for (Reference<?> found = unreachable.remove(REFERENCE_WAIT); found != null; found = unreachable.remove(REFERENCE_WAIT)) {
                run((Finalizer) found);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Finalizer finalizer) {
        if (pending.remove(finalizer)) {
            LuaCalls.callUnyieldable( finalizer.action(), finalizer.twin());
        }
    }

    /** Runs all finalizers that are left, the latest first; for the end of the context, where errors have no effect. */
    @TruffleBoundary
    public void runAll() {
        while (!pending.isEmpty()) {
            List<Finalizer> all = new ArrayList<>(pending);
            pending.clear();
            for (Finalizer finalizer : all.reversed()) {
                try {
                    LuaCalls.callUnyieldable( finalizer.action(), finalizer.twin());
                } catch (AbstractTruffleException e) {
                    // Nobody is left to tell, and the others must run, too.
                    continue;
                }
            }
        }
    }
}
