package dev.perigee.lua.ffi.cdata;

import java.lang.foreign.MemorySegment;

import com.oracle.truffle.api.CompilerDirectives;

import dev.perigee.lua.ffi.memory.HeapMemory;
import dev.perigee.lua.ffi.memory.NativeMemory;

/** See {@link HeapBytes}. */
final class ByteArrayView extends ArrayView {

    private final byte[] bytes;
    private final int start;

    /** @param start the index of the object's first byte */
    ByteArrayView(HeapBytes whole, byte[] bytes, int start) {
        super(whole);
        this.bytes = bytes;
        this.start = start;
    }

    @Override
    MemorySegment segment() {
        return MemorySegment.ofArray(bytes).asSlice(start, size());
    }

    /** The index in the array of {@code length} bytes at {@code offset}. */
    private long check(long offset, long length) {
        long index = start + offset;
        if (CompilerDirectives.injectBranchProbability(CompilerDirectives.SLOWPATH_PROBABILITY,
                        index < 0 || index > bytes.length - length)) {
            throw new OutOfBoundsException();
        }
        return index;
    }

    @Override
    public byte getByte(long offset) {
        return HeapMemory.getByte(bytes, check(offset, Byte.BYTES));
    }

    @Override
    public short getShort(long offset) {
        return HeapMemory.getShort(bytes, check(offset, Short.BYTES));
    }

    @Override
    public int getInt(long offset) {
        return HeapMemory.getInt(bytes, check(offset, Integer.BYTES));
    }

    @Override
    public long getLong(long offset) {
        return HeapMemory.getLong(bytes, check(offset, Long.BYTES));
    }

    @Override
    public float getFloat(long offset) {
        return HeapMemory.getFloat(bytes, check(offset, Float.BYTES));
    }

    @Override
    public double getDouble(long offset) {
        return HeapMemory.getDouble(bytes, check(offset, Double.BYTES));
    }

    @Override
    public void putByte(long offset, byte value) {
        HeapMemory.putByte(bytes, check(offset, Byte.BYTES), value);
    }

    @Override
    public void putShort(long offset, short value) {
        HeapMemory.putShort(bytes, check(offset, Short.BYTES), value);
    }

    @Override
    public void putInt(long offset, int value) {
        HeapMemory.putInt(bytes, check(offset, Integer.BYTES), value);
    }

    @Override
    public void putLong(long offset, long value) {
        HeapMemory.putLong(bytes, check(offset, Long.BYTES), value);
    }

    @Override
    public void putFloat(long offset, float value) {
        HeapMemory.putFloat(bytes, check(offset, Float.BYTES), value);
    }

    @Override
    public void putDouble(long offset, double value) {
        HeapMemory.putDouble(bytes, check(offset, Double.BYTES), value);
    }

    @Override
    public void copyFrom(MemoryData source, long offset, long length) {
        int index = (int) check(offset, length);
        if (source instanceof HeapBytes heap && heap.isInHeap()) {
            ByteArrayView from = heap.view(heap.start());
            HeapMemory.copy(from.bytes, (int) from.check(0, length), bytes, index, (int) length);
        } else if (source instanceof HeapDoubles heap && heap.isInHeap() && length % Double.BYTES == 0) {
            copyDoubles(heap.view(heap.start()), offset, length);
        } else {
            NativeMemory.read(source.address(), bytes, index, (int) length);
        }
    }

    @Override
    void copyTo(long address, long length) {
        NativeMemory.write(bytes, (int) check(0, length), address, (int) length);
    }

    @Override
    public void write(long offset, byte[] source, int length) {
        HeapMemory.copy(source, 0, bytes, (int) check(offset, length), length);
    }

    @Override
    public void read(long offset, byte[] target, int length) {
        HeapMemory.copy(bytes, (int) check(offset, length), target, 0, length);
    }

    @Override
    public void fill(long offset, long length, byte value) {
        HeapMemory.fill(bytes, (int) check(offset, length), (int) length, value);
    }
}
