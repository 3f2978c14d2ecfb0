package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.CType;

/** A small object that {@linkplain CType#consistsOfDoubles consists of doubles}, or a part of one, in an array of these. */
public final class HeapDoubles extends HeapData {

    private final DoubleBlock block;

    /** A new object filled with zeros. */
    HeapDoubles(CType type) {
        this(type, false, new DoubleBlock((int) type.size(), type.alignment()), 0);
    }

    private HeapDoubles(CType type, boolean reference, DoubleBlock block, int start) {
        super(type, reference, start);
        this.block = block;
    }

    @Override
    FinalizableData duplicate() {
        return new HeapDoubles(type(), isReference(), block, start());
    }

    @Override
    DoubleBlock block() {
        return block;
    }

    @Override
    public boolean isInHeap() {
        return block.doubles() != null;
    }

    @Override
    DoubleArrayView view(int knownStart) {
        return new DoubleArrayView(this, block.doubles(), knownStart);
    }

    @Override
    public MemoryData part(CType partType, long offset) {
        return new HeapDoubles(partType, true, block, Math.toIntExact(start() + offset));
    }
}
