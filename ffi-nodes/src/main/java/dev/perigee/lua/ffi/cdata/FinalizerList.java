package dev.perigee.lua.ffi.cdata;

/** Finalizers in the order of their arrival. The links are in the finalizers, of which a program may have millions. */
final class FinalizerList {

    private Finalizer first;
    private Finalizer last;

    boolean isEmpty() {
        return last == null;
    }

    /** The latest one, or null. */
    Finalizer last() {
        return last;
    }

    /** The earliest one, or null. */
    Finalizer first() {
        return first;
    }

    /** Adds a finalizer that is in no list. */
    void add(Finalizer finalizer) {
        finalizer.list = this;
        finalizer.previous = last;
        if (last == null) {
            first = finalizer;
        } else {
            last.next = finalizer;
        }
        last = finalizer;
    }

    /** Removes a finalizer of this list. */
    void remove(Finalizer finalizer) {
        if (finalizer.previous == null) {
            first = finalizer.next;
        } else {
            finalizer.previous.next = finalizer.next;
        }
        if (finalizer.next == null) {
            last = finalizer.previous;
        } else {
            finalizer.next.previous = finalizer.previous;
        }
        finalizer.list = null;
        finalizer.previous = null;
        finalizer.next = null;
    }
}
