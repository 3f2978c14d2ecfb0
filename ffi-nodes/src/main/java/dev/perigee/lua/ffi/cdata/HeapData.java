package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.memory.HeapMemory;
import dev.perigee.lua.ffi.memory.NativeMemory;

/** A small object of fixed size, or a part of one; see {@link HeapBlock}. */
public final class HeapData extends MemoryData {

    /** Larger objects go to native memory at once. */
    public static final int MAX_SIZE = 128;

    private final HeapBlock block;
    private final int start;

    /** A new object filled with zeros. The type's size is fixed and at most {@link #MAX_SIZE}. */
    public HeapData(CType type) {
        super(type, false);
        this.block = new HeapBlock((int) type.size(), type.alignment());
        this.start = 0;
    }

    private HeapData(CType type, boolean reference, HeapBlock block, int start) {
        super(type, reference);
        this.block = block;
        this.start = start;
    }

    @Override
    FinalizableData duplicate() {
        return new HeapData(type(), isReference(), block, start);
    }

    /** Whether the memory is still a Java array. */
    public boolean isInHeap() {
        return block.bytes() != null;
    }

    /** The same object in native memory, where it is if it is no longer {@link #isInHeap}. */
    NativeData moved() {
        return new NativeData(type(), nativeAddress(0), block);
    }

    /** The array that holds this object at {@link #start}, if {@link #isInHeap}. */
    public byte[] bytes() {
        return block.bytes();
    }

    public int start() {
        return start;
    }

    @Override
    public long address() {
        return block.address() + start;
    }

    @Override
    public Object owner() {
        return block;
    }

    @Override
    public long size() {
        return type().size();
    }

    @Override
    public MemoryData part(CType partType, long offset) {
        return new HeapData(partType, true, block, Math.toIntExact(start + offset));
    }

    /** The index in the array of {@code length} bytes at {@code offset}. */
    private int check(byte[] bytes, long offset, int length) {
        long index = start + offset;
        if (CompilerDirectives.injectBranchProbability(CompilerDirectives.SLOWPATH_PROBABILITY,
                        Long.compareUnsigned(index, bytes.length - length) > 0 || bytes.length < length)) {
            throw new OutOfBoundsException();
        }
        return (int) index;
    }

    /** {@code length} as an int, if that many bytes from the start of this object on exist. */
    int checkedLength(long length) {
        if (length < 0 || length > bytes().length - start) {
            throw new OutOfBoundsException();
        }
        return (int) length;
    }

    private long nativeAddress(long offset) {
        return block.nativeAddress() + start + offset;
    }

    @Override
    public byte getByte(long offset) {
        byte[] bytes = block.bytes();
        return bytes != null ? HeapMemory.getByte(bytes, check(bytes, offset, Byte.BYTES))
                : NativeMemory.getByte(nativeAddress(offset));
    }

    @Override
    public short getShort(long offset) {
        byte[] bytes = block.bytes();
        return bytes != null ? HeapMemory.getShort(bytes, check(bytes, offset, Short.BYTES))
                : NativeMemory.getShort(nativeAddress(offset));
    }

    @Override
    public int getInt(long offset) {
        byte[] bytes = block.bytes();
        return bytes != null ? HeapMemory.getInt(bytes, check(bytes, offset, Integer.BYTES))
                : NativeMemory.getInt(nativeAddress(offset));
    }

    @Override
    public long getLong(long offset) {
        byte[] bytes = block.bytes();
        return bytes != null ? HeapMemory.getLong(bytes, check(bytes, offset, Long.BYTES))
                : NativeMemory.getLong(nativeAddress(offset));
    }

    @Override
    public float getFloat(long offset) {
        byte[] bytes = block.bytes();
        return bytes != null ? HeapMemory.getFloat(bytes, check(bytes, offset, Float.BYTES))
                : NativeMemory.getFloat(nativeAddress(offset));
    }

    @Override
    public double getDouble(long offset) {
        byte[] bytes = block.bytes();
        return bytes != null ? HeapMemory.getDouble(bytes, check(bytes, offset, Double.BYTES))
                : NativeMemory.getDouble(nativeAddress(offset));
    }

    @Override
    public void putByte(long offset, byte value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.putByte(bytes, check(bytes, offset, Byte.BYTES), value);
        } else {
            NativeMemory.putByte(nativeAddress(offset), value);
        }
    }

    @Override
    public void putShort(long offset, short value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.putShort(bytes, check(bytes, offset, Short.BYTES), value);
        } else {
            NativeMemory.putShort(nativeAddress(offset), value);
        }
    }

    @Override
    public void putInt(long offset, int value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.putInt(bytes, check(bytes, offset, Integer.BYTES), value);
        } else {
            NativeMemory.putInt(nativeAddress(offset), value);
        }
    }

    @Override
    public void putLong(long offset, long value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.putLong(bytes, check(bytes, offset, Long.BYTES), value);
        } else {
            NativeMemory.putLong(nativeAddress(offset), value);
        }
    }

    @Override
    public void putFloat(long offset, float value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.putFloat(bytes, check(bytes, offset, Float.BYTES), value);
        } else {
            NativeMemory.putFloat(nativeAddress(offset), value);
        }
    }

    @Override
    public void putDouble(long offset, double value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.putDouble(bytes, check(bytes, offset, Double.BYTES), value);
        } else {
            NativeMemory.putDouble(nativeAddress(offset), value);
        }
    }

    @Override
    public void copyFrom(MemoryData source, long offset, long length) {
        byte[] bytes = block.bytes();
        if (bytes == null) {
            copyToNative(source, offset, length);
            return;
        }
        int index = check(bytes, offset, Math.toIntExact(length));
        if (source instanceof HeapData heap && heap.isInHeap()) {
            HeapMemory.copy(heap.bytes(), heap.start, bytes, index, heap.checkedLength(length));
        } else {
            NativeMemory.read(source.address(), bytes, index, (int) length);
        }
    }

    private void copyToNative(MemoryData source, long offset, long length) {
        if (source instanceof HeapData heap && heap.isInHeap()) {
            NativeMemory.write(heap.bytes(), heap.start, nativeAddress(offset), heap.checkedLength(length));
        } else {
            NativeMemory.copy(source.address(), nativeAddress(offset), length);
        }
    }

    @Override
    public void write(long offset, byte[] source, int length) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.copy(source, 0, bytes, check(bytes, offset, length), length);
        } else {
            NativeMemory.write(source, 0, nativeAddress(offset), length);
        }
    }

    @Override
    public void read(long offset, byte[] target, int length) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.copy(bytes, check(bytes, offset, length), target, 0, length);
        } else {
            NativeMemory.read(nativeAddress(offset), target, 0, length);
        }
    }

    @Override
    public void fill(long offset, long length, byte value) {
        byte[] bytes = block.bytes();
        if (bytes != null) {
            HeapMemory.fill(bytes, check(bytes, offset, Math.toIntExact(length)), (int) length, value);
        } else {
            NativeMemory.fill(nativeAddress(offset), length, value);
        }
    }
}
