package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.memory.NativeMemory;

/** Memory for an object of any type. */
final class ByteBlock extends HeapBlock {

    private byte[] bytes;

    ByteBlock(int size, int alignment) {
        super(alignment);
        this.bytes = new byte[size];
    }

    /** Null once the content has moved. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    int arraySize() {
        return bytes.length;
    }

    @Override
    void writeTo(long address) {
        NativeMemory.write(bytes, 0, address, bytes.length);
    }

    @Override
    void dropArray() {
        bytes = null;
    }
}
