package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.ffi.memory.NativeMemory;

/**
 * The memory of a small object: a Java array until something asks for its address, native memory from then on. Temporary
 * objects thus cost no native memory, and often nothing at all in compiled code.
 */
final class HeapBlock {

    /** Null once the content has moved. */
    private byte[] bytes;
    /** Null before the content has moved. */
    private NativeBlock block;

    private final int alignment;

    HeapBlock(int size, int alignment) {
        this.bytes = new byte[size];
        this.alignment = alignment;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The size in bytes. */
    long size() {
        return bytes != null ? bytes.length : block.size();
    }

    /** The native address, once the content has moved. */
    long nativeAddress() {
        return block.address();
    }

    /** The address of the content, which moves to native memory if it is not there yet. */
    long address() {
        if (bytes != null) {
            move();
        }
        return block.address();
    }

    @TruffleBoundary
    private void move() {
        block = NativeBlock.allocate(bytes.length, alignment);
        NativeMemory.write(bytes, 0, block.address(), bytes.length);
        bytes = null;
    }
}
