package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.CType;

/** A small object of any type, or a part of one, in an array of bytes. */
public final class HeapBytes extends HeapData {

    private final ByteBlock block;

    /** A new object filled with zeros. */
    HeapBytes(CType type) {
        this(type, false, new ByteBlock((int) type.size(), type.alignment()), 0);
    }

    private HeapBytes(CType type, boolean reference, ByteBlock block, int start) {
        super(type, reference, start);
        this.block = block;
    }

    @Override
    FinalizableData duplicate() {
        return new HeapBytes(type(), isReference(), block, start());
    }

    @Override
    ByteBlock block() {
        return block;
    }

    @Override
    public boolean isInHeap() {
        return block.bytes() != null;
    }

    @Override
    ByteArrayView view(int knownStart) {
        return new ByteArrayView(this, block.bytes(), knownStart);
    }

    @Override
    public MemoryData part(CType partType, long offset) {
        return new HeapBytes(partType, true, block, Math.toIntExact(start() + offset));
    }
}
