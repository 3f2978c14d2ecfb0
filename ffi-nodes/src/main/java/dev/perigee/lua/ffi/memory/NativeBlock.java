package dev.perigee.lua.ffi.memory;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * A block of native memory that lives as long as this object is reachable. A cdata that owns memory, and every cdata that
 * was derived from it, hold a reference to its block; there is no way to free one by hand.
 */
public final class NativeBlock {

    private final long address;
    private final long size;
    /** The region that this block was cut from; its reachability keeps the memory alive. */
    private final MemoryRegion region;

    NativeBlock(long address, long size, MemoryRegion region) {
        this.address = address;
        this.size = size;
        this.region = region;
    }

    /**
     * Allocates zero-filled memory.
     *
     * @param size in bytes, 0 allowed
     * @param alignment in bytes, a power of two; smaller values than 8 count as 8
     * @throws OutOfMemoryError if the system has no such block left
     */
    @TruffleBoundary
    public static NativeBlock allocate(long size, long alignment) {
        return BlockAllocator.allocate(size, Math.max(alignment, BlockAllocator.MIN_ALIGNMENT));
    }

    /** Gives back the memory of all blocks that the last collection found to be unreachable. */
    @TruffleBoundary
    public static void releaseUnreachable() {
        BlockAllocator.releaseDead();
    }

    /** How much memory the blocks of the whole process take, in bytes, with those whose death has not been noticed. */
    @TruffleBoundary
    public static long totalSize() {
        return BlockAllocator.liveBytes();
    }

    public long address() {
        return address;
    }

    /** The size in bytes that was asked for. */
    public long size() {
        return size;
    }

    MemoryRegion region() {
        return region;
    }
}
