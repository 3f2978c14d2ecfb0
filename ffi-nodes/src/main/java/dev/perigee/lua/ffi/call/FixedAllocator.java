package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;

/** Lets {@code java.lang.foreign} store a struct result at a place of the caller's. */
record FixedAllocator(MemorySegment target) implements SegmentAllocator {

    @Override
    public MemorySegment allocate(long size, long alignment) {
        return target;
    }
}
