package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.memory.NativeMemory;

/** Memory for an object that {@linkplain dev.perigee.lua.ffi.ctype.CType#consistsOfDoubles consists of doubles}. */
final class DoubleBlock extends HeapBlock {

    private double[] doubles;

    DoubleBlock(int size, int alignment) {
        super(alignment);
        this.doubles = new double[size / Double.BYTES];
    }

    /** Null once the content has moved. */
    double[] doubles() {
        return doubles;
    }

    @Override
    int arraySize() {
        return doubles.length * Double.BYTES;
    }

    @Override
    void writeTo(long address) {
        NativeMemory.write(doubles, 0, address, doubles.length);
    }

    @Override
    void dropArray() {
        doubles = null;
    }
}
