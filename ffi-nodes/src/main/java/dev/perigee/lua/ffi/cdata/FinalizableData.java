package dev.perigee.lua.ffi.cdata;

/** The cdata that {@code ffi.gc} accepts: those that stand for memory. */
public abstract sealed class FinalizableData extends CData permits CPointer, MemoryData {

    /** What runs after this object is unreachable, or null. */
    private Finalizer finalizer;

    FinalizableData() {
    }

    Finalizer finalizer() {
        return finalizer;
    }

    /** Whether code runs when this object dies, which may well free the memory. */
    public boolean hasFinalizer() {
        return finalizer != null;
    }

    void setFinalizer(Finalizer newFinalizer) {
        finalizer = newFinalizer;
    }

    /** Another object with the same value, for the finalizer to see when this one is gone. */
    abstract FinalizableData duplicate();

    /** The address of the memory; gives the memory one if it has none yet. */
    public abstract long address();

    /** Whatever owns the memory: as long as it is reachable the address stays valid. Null if that is unknown. */
    public abstract Object owner();

    @Override
    final String valueText() {
        return CDataText.address(address());
    }
}
