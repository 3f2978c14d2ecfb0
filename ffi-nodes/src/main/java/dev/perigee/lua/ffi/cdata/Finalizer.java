package dev.perigee.lua.ffi.cdata;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * What runs when a cdata object is unreachable. It holds a twin of the object, with the same value and memory, which the
 * finalizer gets to see: the object itself is gone by then.
 */
final class Finalizer extends PhantomReference<FinalizableData> {

    private final FinalizableData twin;
    private final Object action;

    Finalizer(FinalizableData object, Object action, ReferenceQueue<FinalizableData> queue) {
        super(object, queue);
        this.twin = object.duplicate();
        this.action = action;
    }

    FinalizableData twin() {
        return twin;
    }

    /** The Lua function, C function or other callable value. */
    Object action() {
        return action;
    }
}
