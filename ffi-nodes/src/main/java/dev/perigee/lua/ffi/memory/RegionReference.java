package dev.perigee.lua.ffi.memory;

import java.lang.ref.PhantomReference;

/**
 * Tells when no block of a region is reachable any more, not even from objects that await their finalization. Nobody is told:
 * the allocator looks. The references form a doubly linked list.
 */
final class RegionReference extends PhantomReference<MemoryRegion> {

    final long base;
    /** The bytes taken from the C library. */
    final long size;
    RegionReference previous;
    RegionReference next;

    RegionReference(MemoryRegion region, long base, long size) {
        super(region, null);
        this.base = base;
        this.size = size;
    }
}
