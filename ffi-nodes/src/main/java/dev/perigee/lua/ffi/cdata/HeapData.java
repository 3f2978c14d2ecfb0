package dev.perigee.lua.ffi.cdata;

import java.lang.foreign.MemorySegment;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.memory.NativeMemory;

/**
 * A small object of fixed size, or a part of one; see {@link HeapBlock}. The compiler follows each element of an array by
 * itself where all are of the kind that is loaded and stored, and else takes a store for one to all of them: so an object of
 * doubles has an array of these.
 */
public abstract sealed class HeapData extends MemoryData permits HeapBytes, HeapDoubles {

    /** Larger objects go to native memory at once. */
    public static final int MAX_SIZE = 128;

    /** Bytes from the start of the block to the object: 0 but for a part of another object. */
    private final int start;

    HeapData(CType type, boolean reference, int start) {
        super(type, reference);
        this.start = start;
    }

    /** A new object filled with zeros. The type's size is fixed and at most {@link #MAX_SIZE}. */
    public static HeapData create(CType type) {
        return type.consistsOfDoubles() ? new HeapDoubles(type) : new HeapBytes(type);
    }

    abstract HeapBlock block();

    final int start() {
        return start;
    }

    /** Whether the memory is still a Java array. */
    public abstract boolean isInHeap();

    /**
     * The array as the object's memory, if it {@link #isInHeap}.
     *
     * @param knownStart what {@link #start} returns, so that compiled code may know it
     */
    abstract ArrayView view(int knownStart);

    /** The same object in native memory, where it is if it is no longer {@link #isInHeap}. */
    final NativeData moved() {
        return new NativeData(type(), movedAddress(), block());
    }

    private long movedAddress() {
        return block().nativeAddress() + start;
    }

    /** The array's part that is this object, if it {@link #isInHeap}. */
    public final MemorySegment segment() {
        return view(start).segment();
    }

    @Override
    public final long address() {
        return block().address() + start;
    }

    @Override
    public final Object owner() {
        return block();
    }

    @Override
    public final long size() {
        return type().size();
    }

    @Override
    public final byte getByte(long offset) {
        return isInHeap() ? view(start).getByte(offset) : NativeMemory.getByte(movedAddress() + offset);
    }

    @Override
    public final short getShort(long offset) {
        return isInHeap() ? view(start).getShort(offset) : NativeMemory.getShort(movedAddress() + offset);
    }

    @Override
    public final int getInt(long offset) {
        return isInHeap() ? view(start).getInt(offset) : NativeMemory.getInt(movedAddress() + offset);
    }

    @Override
    public final long getLong(long offset) {
        return isInHeap() ? view(start).getLong(offset) : NativeMemory.getLong(movedAddress() + offset);
    }

    @Override
    public final float getFloat(long offset) {
        return isInHeap() ? view(start).getFloat(offset) : NativeMemory.getFloat(movedAddress() + offset);
    }

    @Override
    public final double getDouble(long offset) {
        return isInHeap() ? view(start).getDouble(offset) : NativeMemory.getDouble(movedAddress() + offset);
    }

    @Override
    public final void putByte(long offset, byte value) {
        if (isInHeap()) {
            view(start).putByte(offset, value);
        } else {
            NativeMemory.putByte(movedAddress() + offset, value);
        }
    }

    @Override
    public final void putShort(long offset, short value) {
        if (isInHeap()) {
            view(start).putShort(offset, value);
        } else {
            NativeMemory.putShort(movedAddress() + offset, value);
        }
    }

    @Override
    public final void putInt(long offset, int value) {
        if (isInHeap()) {
            view(start).putInt(offset, value);
        } else {
            NativeMemory.putInt(movedAddress() + offset, value);
        }
    }

    @Override
    public final void putLong(long offset, long value) {
        if (isInHeap()) {
            view(start).putLong(offset, value);
        } else {
            NativeMemory.putLong(movedAddress() + offset, value);
        }
    }

    @Override
    public final void putFloat(long offset, float value) {
        if (isInHeap()) {
            view(start).putFloat(offset, value);
        } else {
            NativeMemory.putFloat(movedAddress() + offset, value);
        }
    }

    @Override
    public final void putDouble(long offset, double value) {
        if (isInHeap()) {
            view(start).putDouble(offset, value);
        } else {
            NativeMemory.putDouble(movedAddress() + offset, value);
        }
    }

    @Override
    public final void copyFrom(MemoryData source, long offset, long length) {
        if (isInHeap()) {
            view(start).copyFrom(source, offset, length);
        } else {
            moved().copyFrom(source, offset, length);
        }
    }

    @Override
    public final void write(long offset, byte[] source, int length) {
        if (isInHeap()) {
            view(start).write(offset, source, length);
        } else {
            moved().write(offset, source, length);
        }
    }

    @Override
    public final void read(long offset, byte[] target, int length) {
        if (isInHeap()) {
            view(start).read(offset, target, length);
        } else {
            moved().read(offset, target, length);
        }
    }

    @Override
    public final void fill(long offset, long length, byte value) {
        if (isInHeap()) {
            view(start).fill(offset, length, value);
        } else {
            moved().fill(offset, length, value);
        }
    }
}
