package dev.perigee.lua.ffi.memory;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/**
 * Hands out the memory of {@link NativeBlock}s. Small blocks are cut from shared regions, so that neither a call to the C
 * library nor a phantom reference is paid for each; a region returns when none of its blocks is reachable. Large blocks have
 * a region of their own.
 *
 * <p>The Java collector does not see native memory: a program that makes a few large arrays per second would fill the
 * machine before the heap is full. So every region is accompanied by a piece of Java garbage of half its size, which brings
 * on young collections in time; these are cheap and find most of the dead regions. And live bytes are counted: a full
 * collection is asked for when there are as many as the heap has, or twice as many as after the last one.
 *
 * <p>One lock guards everything; blocks are made by all contexts of the process and outlive them where strings are shared.
 */
final class BlockAllocator {

    /** Every object of C is aligned to this at least, as LuaJIT guarantees for the payload of a cdata. */
    static final long MIN_ALIGNMENT = 8;

    private static final long MALLOC_ALIGNMENT = 16;
    /** Blocks up to this size share a small region, so that a survivor among them holds on to little else. */
    private static final int MAX_SMALL_BLOCK = 256;
    private static final int SMALL_REGION_SIZE = 4 << 10;
    private static final int MAX_MEDIUM_BLOCK = 4 << 10;
    private static final int MEDIUM_REGION_SIZE = 64 << 10;
    /** No full collection is asked for below this many live bytes. */
    private static final long MIN_COLLECTION_LIMIT = 64L << 20;
    /** Larger arrays might not be allocated where young collections look. */
    private static final long MAX_GARBAGE = 512 << 10;
    /** How long after a collection the first dead region may take to arrive, and how long the next one, in milliseconds. */
    private static final long FIRST_REFERENCE_WAIT = 20;
    private static final long NEXT_REFERENCE_WAIT = 5;

    private static final ReferenceQueue<MemoryRegion> QUEUE = new ReferenceQueue<>();
    private static RegionReference live;
    private static long liveBytes;
    private static long collectionLimit = newLimit();
    /** A field only so that the allocation is not optimised away. */
    private static byte[] garbage;
    private static MemoryRegion small = new MemoryRegion(0, 0);
    private static MemoryRegion medium = small;

    private BlockAllocator() {
    }

    static synchronized NativeBlock allocate(long size, long alignment) {
        if (size <= MAX_SMALL_BLOCK && alignment <= MALLOC_ALIGNMENT) {
            if (!small.hasRoom(size, alignment)) {
                small = newRegion(SMALL_REGION_SIZE);
            }
            return small.cut(size, alignment);
        }
        if (size <= MAX_MEDIUM_BLOCK && alignment <= MAX_MEDIUM_BLOCK) {
            if (!medium.hasRoom(size, alignment)) {
                medium = newRegion(MEDIUM_REGION_SIZE);
            }
            return medium.cut(size, alignment);
        }
        long slack = alignment <= MALLOC_ALIGNMENT ? 0 : alignment;
        return newRegion(Math.addExact(size, slack)).cut(size, alignment);
    }

    private static MemoryRegion newRegion(long size) {
        releaseDead();
        if (liveBytes + size > collectionLimit) {
            collect();
        }
        long base = CLibrary.calloc(size);
        if (base == 0) {
            collect();
            base = CLibrary.calloc(size);
            if (base == 0) {
                throw new OutOfMemoryError("native memory");
            }
        }
        garbage = new byte[(int) Math.min(size / 2, MAX_GARBAGE)];
        MemoryRegion region = new MemoryRegion(base, base + size);
        RegionReference reference = new RegionReference(region, QUEUE, base, size);
        reference.next = live;
        if (live != null) {
            live.previous = reference;
        }
        live = reference;
        liveBytes += size;
        return region;
    }

    private static void releaseDead() {
        for (Reference<?> dead = QUEUE.poll(); dead != null; dead = QUEUE.poll()) {
            release((RegionReference) dead);
        }
    }

    /** Collects garbage, waits until the regions that died have arrived, and sets the next limit. */
    private static void collect() {
        System.gc();
        try {
            Reference<?> dead = QUEUE.remove(FIRST_REFERENCE_WAIT);
            while (dead != null) {
                release((RegionReference) dead);
                dead = QUEUE.remove(NEXT_REFERENCE_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        collectionLimit = newLimit();
    }

    private static long newLimit() {
        return Math.max(Math.max(MIN_COLLECTION_LIMIT, Runtime.getRuntime().totalMemory()), 2 * liveBytes);
    }

    private static void release(RegionReference dead) {
        if (dead.previous == null) {
            live = dead.next;
        } else {
            dead.previous.next = dead.next;
        }
        if (dead.next != null) {
            dead.next.previous = dead.previous;
        }
        liveBytes -= dead.size;
        CLibrary.free(dead.base);
    }
}
