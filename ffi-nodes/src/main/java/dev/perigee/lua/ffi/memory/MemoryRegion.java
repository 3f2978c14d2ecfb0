package dev.perigee.lua.ffi.memory;

/**
 * One piece of memory from the C library, holding one large {@link NativeBlock} or many small ones. Its blocks refer to it;
 * once none of them is reachable any more, the memory goes back (see {@link RegionReference}).
 */
final class MemoryRegion {

    /** The first byte that is not handed out yet. */
    long next;
    /** The first byte behind the region. */
    final long end;

    MemoryRegion(long start, long end) {
        this.next = start;
        this.end = end;
    }
}
