package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.memory.NativeBlock;

/**
 * The memory of a small object: a Java array until something asks for its address, native memory from then on. Temporary
 * objects thus cost no native memory, and often nothing at all in compiled code.
 */
abstract sealed class HeapBlock permits ByteBlock, DoubleBlock {

    /** Null before the content has moved. */
    private NativeBlock block;

    private final int alignment;

    /** @param alignment in bytes, for the native memory */
    HeapBlock(int alignment) {
        this.alignment = alignment;
    }

    /** The number of bytes in the array. */
    abstract int arraySize();

    /** Stores the content of the array at a native address. */
    abstract void writeTo(long address);

    /** Forgets the array, since the content has moved. */
    abstract void dropArray();

    /** The native address, once the content has moved. */
    final long nativeAddress() {
        return block.address();
    }

    /** The address of the content, which moves to native memory if it is not there yet. */
    final long address() {
        if (block == null) {
            move();
        }
        return block.address();
    }

    @TruffleBoundary
    private void move() {
        NativeBlock target = NativeBlock.allocate(arraySize(), alignment);
        writeTo(target.address());
        block = target;
        dropArray();
    }
}
