package dev.perigee.lua.ffi.memory;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;

/**
 * Gives a region's memory back after the collector found that no block of it is reachable. The references form a doubly
 * linked list, because a phantom reference that is itself unreachable would never be enqueued.
 */
final class RegionReference extends PhantomReference<MemoryRegion> {

    final long base;
    /** The bytes taken from the C library. */
    final long size;
    /** Whether the memory has gone back. */
    boolean released;
    RegionReference previous;
    RegionReference next;

    RegionReference(MemoryRegion region, ReferenceQueue<MemoryRegion> queue, long base, long size) {
        super(region, queue);
        this.base = base;
        this.size = size;
    }
}
