package dev.perigee.lua.ffi.cdata;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * What runs when a cdata object is unreachable. It holds a twin of the object, with the same value and memory, which the
 * finalizer gets to see: the object itself is gone by then.
 */
final class Finalizer extends PhantomReference<FinalizableData> {

    private final FinalizerQueue queue;
    private FinalizableData twin;
    private Object action;

    /** The list that this is in, or null; and its neighbours there. */
    FinalizerList list;
    Finalizer previous;
    Finalizer next;

    Finalizer(FinalizableData object, Object action, FinalizerQueue queue, ReferenceQueue<FinalizableData> garbage) {
        super(object, garbage);
        this.twin = object.duplicate();
        this.action = action;
        this.queue = queue;
    }

    /** Where this runs. */
    FinalizerQueue queue() {
        return queue;
    }

    FinalizableData twin() {
        return twin;
    }

    /** The Lua function, C function or other callable value. */
    Object action() {
        return action;
    }

    /** Lets go of both. The collector's queue may keep this for a while, and must not keep them. */
    void release() {
        twin = null;
        action = null;
    }
}
