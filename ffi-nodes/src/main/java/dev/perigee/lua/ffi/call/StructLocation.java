package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;

import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.memory.NativeMemory;

/**
 * Says where a struct is that is passed or returned by value. The objects made here are opaque to the rest of the ffi; they
 * serve only as arguments of {@link DowncallNode} and are removed by escape analysis in compiled code.
 */
public final class StructLocation {

    private StructLocation() {
    }

    /** The struct {@code data}. */
    public static Object of(MemoryData data) {
        return data instanceof HeapData heap && heap.isInHeap() ? heap.segment() : NativeMemory.segment(data.address(), data.type().size());
    }

    /** A struct of {@code size} zeros. */
    public static Object zeros(int size) {
        return MemorySegment.ofArray(new byte[size]);
    }
}
