package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;

import dev.perigee.lua.ffi.memory.NativeMemory;

/**
 * Says where a struct is that is passed or returned by value. The objects made here are opaque to the rest of the ffi; they
 * serve only as arguments of {@link DowncallNode} and are removed by escape analysis in compiled code.
 */
public final class StructLocation {

    private StructLocation() {
    }

    /** The struct of {@code size} bytes at index {@code start} of {@code memory}. */
    public static Object inHeap(byte[] memory, int start, int size) {
        return MemorySegment.ofArray(memory).asSlice(start, size);
    }

    /** The struct of {@code size} bytes at {@code address}. */
    public static Object inNative(long address, long size) {
        return NativeMemory.segment(address, size);
    }
}
