package dev.perigee.lua.ffi.cdata;

import java.lang.foreign.MemorySegment;

import dev.perigee.lua.ffi.ctype.CType;

/**
 * The memory of a {@link HeapData} for one access, while it is an array: what is known of the array holds without asking the
 * object again. It exists only in the interpreter.
 */
abstract sealed class ArrayView extends MemoryData permits ByteArrayView, DoubleArrayView {

    private final HeapData whole;

    ArrayView(HeapData whole) {
        super(whole.type(), true);
        this.whole = whole;
    }

    /** The array's part that is the object. */
    abstract MemorySegment segment();

    /** Copies {@code length} bytes from the start of the object to native memory. */
    abstract void copyTo(long address, long length);

    /** Copies doubles one by one from the start of {@code source}; {@code length} is in bytes. */
    final void copyDoubles(MemoryData source, long offset, long length) {
        for (long i = 0; i < length; i += Double.BYTES) {
            putLong(offset + i, source.getLong(i));
        }
    }

    @Override
    final FinalizableData duplicate() {
        return whole.duplicate();
    }

    @Override
    public final long address() {
        return whole.address();
    }

    @Override
    public final Object owner() {
        return whole.owner();
    }

    @Override
    public final long size() {
        return whole.size();
    }

    @Override
    public final MemoryData part(CType partType, long offset) {
        return whole.part(partType, offset);
    }
}
