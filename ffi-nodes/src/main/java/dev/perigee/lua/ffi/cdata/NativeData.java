package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.ffi.memory.NativeMemory;

/** An object in native memory. */
public final class NativeData extends MemoryData {

    private final long address;
    private final Object owner;
    /** Bytes; {@link CType#UNKNOWN_SIZE} where neither the type nor the object around it tells. */
    private final long size;

    /** A reference to memory that {@code owner} keeps, or nothing of ours if that is null. */
    public NativeData(CType type, long address, Object owner) {
        this(type, true, address, owner, type.size());
    }

    /** The object that owns {@code block} and fills it. */
    public NativeData(CType type, NativeBlock block) {
        this(type, false, block.address(), block, block.size());
    }

    private NativeData(CType type, boolean reference, long address, Object owner, long size) {
        super(type, reference);
        this.address = address;
        this.owner = owner;
        this.size = size;
    }

    @Override
    FinalizableData duplicate() {
        return new NativeData(type(), isReference(), address, owner, size);
    }

    @Override
    public long address() {
        return address;
    }

    @Override
    public Object owner() {
        return owner;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public MemoryData part(CType partType, long offset) {
        long partSize = partType.hasVariableLength() && size != CType.UNKNOWN_SIZE ? size - offset : partType.size();
        return new NativeData(partType, true, address + offset, owner, partSize);
    }

    @Override
    public byte getByte(long offset) {
        return NativeMemory.getByte(address + offset);
    }

    @Override
    public short getShort(long offset) {
        return NativeMemory.getShort(address + offset);
    }

    @Override
    public int getInt(long offset) {
        return NativeMemory.getInt(address + offset);
    }

    @Override
    public long getLong(long offset) {
        return NativeMemory.getLong(address + offset);
    }

    @Override
    public float getFloat(long offset) {
        return NativeMemory.getFloat(address + offset);
    }

    @Override
    public double getDouble(long offset) {
        return NativeMemory.getDouble(address + offset);
    }

    @Override
    public void putByte(long offset, byte value) {
        NativeMemory.putByte(address + offset, value);
    }

    @Override
    public void putShort(long offset, short value) {
        NativeMemory.putShort(address + offset, value);
    }

    @Override
    public void putInt(long offset, int value) {
        NativeMemory.putInt(address + offset, value);
    }

    @Override
    public void putLong(long offset, long value) {
        NativeMemory.putLong(address + offset, value);
    }

    @Override
    public void putFloat(long offset, float value) {
        NativeMemory.putFloat(address + offset, value);
    }

    @Override
    public void putDouble(long offset, double value) {
        NativeMemory.putDouble(address + offset, value);
    }

    @Override
    public void copyFrom(MemoryData source, long offset, long length) {
        copy(source, address + offset, length);
    }

    /** Copies {@code length} bytes of a source of any kind to an address; the ranges may overlap. */
    static void copy(MemoryData source, long address, long length) {
        if (source instanceof HeapData heap && heap.isInHeap()) {
            heap.view(heap.start()).copyTo(address, length);
        } else {
            NativeMemory.copy(source.address(), address, length);
        }
    }

    @Override
    public void write(long offset, byte[] source, int length) {
        NativeMemory.write(source, 0, address + offset, length);
    }

    @Override
    public void read(long offset, byte[] target, int length) {
        NativeMemory.read(address + offset, target, 0, length);
    }

    @Override
    public void fill(long offset, long length, byte value) {
        NativeMemory.fill(address + offset, length, value);
    }
}
