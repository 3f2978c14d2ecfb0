package dev.perigee.lua.ffi.cdata;

import java.lang.foreign.MemorySegment;

import com.oracle.truffle.api.CompilerDirectives;

import dev.perigee.lua.ffi.memory.NativeMemory;

/**
 * See {@link HeapDoubles}. Loads and stores of other widths than a double's, which only the object's bytes as such can ask
 * for, are left to native memory.
 */
final class DoubleArrayView extends ArrayView {

    private final double[] doubles;
    private final int start;

    /** @param start bytes from the array's start to the object */
    DoubleArrayView(HeapDoubles whole, double[] doubles, int start) {
        super(whole);
        this.doubles = doubles;
        this.start = start;
    }

    @Override
    MemorySegment segment() {
        return MemorySegment.ofArray(doubles).asSlice(start, size());
    }

    /** Whether an offset or a length in bytes is one in doubles. */
    private static boolean isWhole(long bytes) {
        return bytes % Double.BYTES == 0;
    }

    /** Bytes from the array's start to the {@code length} bytes at {@code offset}. */
    private long check(long offset, long length) {
        long from = start + offset;
        if (CompilerDirectives.injectBranchProbability(CompilerDirectives.SLOWPATH_PROBABILITY,
                        from < 0 || from > doubles.length * (long) Double.BYTES - length)) {
            throw new OutOfBoundsException();
        }
        return from;
    }

    /** The index of the double at {@code offset}, the first of {@code length} bytes; both are whole. */
    private int index(long offset, long length) {
        return (int) (check(offset, length) / Double.BYTES);
    }

    /** The address of {@code length} bytes at {@code offset}; the object moves there. */
    private long moved(long offset, long length) {
        check(offset, length);
        return address() + offset;
    }

    @Override
    public byte getByte(long offset) {
        return NativeMemory.getByte(moved(offset, Byte.BYTES));
    }

    @Override
    public short getShort(long offset) {
        return NativeMemory.getShort(moved(offset, Short.BYTES));
    }

    @Override
    public int getInt(long offset) {
        return NativeMemory.getInt(moved(offset, Integer.BYTES));
    }

    @Override
    public long getLong(long offset) {
        return Double.doubleToRawLongBits(getDouble(offset));
    }

    @Override
    public float getFloat(long offset) {
        return NativeMemory.getFloat(moved(offset, Float.BYTES));
    }

    @Override
    public double getDouble(long offset) {
        return isWhole(offset) ? doubles[index(offset, Double.BYTES)] : NativeMemory.getDouble(moved(offset, Double.BYTES));
    }

    @Override
    public void putByte(long offset, byte value) {
        NativeMemory.putByte(moved(offset, Byte.BYTES), value);
    }

    @Override
    public void putShort(long offset, short value) {
        NativeMemory.putShort(moved(offset, Short.BYTES), value);
    }

    @Override
    public void putInt(long offset, int value) {
        NativeMemory.putInt(moved(offset, Integer.BYTES), value);
    }

    @Override
    public void putLong(long offset, long value) {
        putDouble(offset, Double.longBitsToDouble(value));
    }

    @Override
    public void putFloat(long offset, float value) {
        NativeMemory.putFloat(moved(offset, Float.BYTES), value);
    }

    @Override
    public void putDouble(long offset, double value) {
        if (isWhole(offset)) {
            doubles[index(offset, Double.BYTES)] = value;
        } else {
            NativeMemory.putDouble(moved(offset, Double.BYTES), value);
        }
    }

    @Override
    public void copyFrom(MemoryData source, long offset, long length) {
        if (!isWhole(offset) || !isWhole(length)) {
            NativeData.copy(source, moved(offset, length), length);
        } else if (source instanceof HeapDoubles heap && heap.isInHeap()) {
            DoubleArrayView from = heap.view(heap.start());
            System.arraycopy(from.doubles, from.index(0, length), doubles, index(offset, length), (int) (length / Double.BYTES));
        } else {
            check(offset, length);
            copyDoubles(source, offset, length);
        }
    }

    @Override
    void copyTo(long address, long length) {
        if (isWhole(length)) {
            NativeMemory.write(doubles, index(0, length), address, (int) (length / Double.BYTES));
        } else {
            NativeMemory.copy(moved(0, length), address, length);
        }
    }

    @Override
    public void write(long offset, byte[] source, int length) {
        NativeMemory.write(source, 0, moved(offset, length), length);
    }

    @Override
    public void read(long offset, byte[] target, int length) {
        NativeMemory.read(moved(offset, length), target, 0, length);
    }

    @Override
    public void fill(long offset, long length, byte value) {
        NativeMemory.fill(moved(offset, length), length, value);
    }
}
