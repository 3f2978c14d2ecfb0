package dev.perigee.lua.ffi.memory;

/**
 * One piece of memory from the C library, holding one large {@link NativeBlock} or many small ones. Its blocks refer to it;
 * once none of them is reachable any more, the memory goes back (see {@link RegionReference}).
 */
final class MemoryRegion {

    /** The first byte that is not handed out yet. */
    private long next;
    /** The first byte behind the region. */
    private final long end;

    MemoryRegion(long start, long end) {
        this.next = start;
        this.end = end;
    }

    boolean hasRoom(long size, long alignment) {
        return align(next, alignment) + size <= end;
    }

    /** Hands out the next block; the caller has checked that there is room. */
    NativeBlock cut(long size, long alignment) {
        long address = align(next, alignment);
        // Blocks of no bytes have addresses of their own, too.
        next = address + Math.max(size, 1);
        return new NativeBlock(address, size, this);
    }

    private static long align(long address, long alignment) {
        return address + alignment - 1 & -alignment;
    }
}
