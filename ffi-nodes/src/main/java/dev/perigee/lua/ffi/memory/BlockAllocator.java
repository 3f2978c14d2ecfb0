package dev.perigee.lua.ffi.memory;

/**
 * Hands out the memory of {@link NativeBlock}s. Small blocks are cut from shared regions, so that neither a call to the C
 * library nor a phantom reference is paid for each; a region returns when none of its blocks is reachable. Large blocks have
 * a region of their own.
 *
 * <p>The Java collector does not see native memory: a program that makes a few large arrays per second would fill the
 * machine before the heap is full. So every region is accompanied by Java garbage, which brings on young collections in time;
 * these are cheap and find most of the dead regions. We look for those after every few megabytes. And live bytes are
 * counted: a full collection is asked for when there are twice as many as after the last one.
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
    private static final long MIN_COLLECTION_LIMIT = 32L << 20;
    /** How much memory is handed out before we look for dead regions again; more if there are many live ones. */
    private static final long MIN_LOOK_INTERVAL = 8L << 20;
    /** The most garbage that accompanies a region: enough for a young collection or two. */
    private static final long MAX_GARBAGE = 32L << 20;
    /** Larger arrays might not be allocated where young collections look. */
    private static final int MAX_GARBAGE_PIECE = 512 << 10;

    private static RegionReference live;
    private static long liveBytes;
    /** With more live bytes it is time to look which regions the collector found to be dead. */
    private static long lookLimit = MIN_LOOK_INTERVAL;
    private static long collectionLimit = MIN_COLLECTION_LIMIT;
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

    /** The bytes in use, or not known to be garbage yet. */
    static synchronized long liveBytes() {
        return liveBytes;
    }

    private static MemoryRegion newRegion(long size) {
        if (liveBytes + size > lookLimit) {
            makeRoom();
        }
        accompany(size);
        long base = CLibrary.calloc(size);
        if (base == 0) {
            collect();
            base = CLibrary.calloc(size);
            if (base == 0) {
                throw new OutOfMemoryError("native memory");
            }
        }
        MemoryRegion region = new MemoryRegion(base, base + size);
        RegionReference reference = new RegionReference(region, base, size);
        reference.next = live;
        if (live != null) {
            live.previous = reference;
        }
        live = reference;
        liveBytes += size;
        return region;
    }

    /**
     * Makes garbage: half as much as memory where a region serves many blocks, and where it counts most, twice as much. To
     * fill a large block costs the program more than that.
     */
    private static void accompany(long size) {
        long rest = size <= MEDIUM_REGION_SIZE ? size / 2 : Math.min(2 * size, MAX_GARBAGE);
        for (; rest > MAX_GARBAGE_PIECE; rest -= MAX_GARBAGE_PIECE) {
            garbage = new byte[MAX_GARBAGE_PIECE];
        }
        garbage = new byte[(int) rest];
    }

    private static void makeRoom() {
        releaseDead();
        if (liveBytes > collectionLimit) {
            collect();
        }
    }

    private static void collect() {
        System.gc();
        releaseDead();
        collectionLimit = Math.max(MIN_COLLECTION_LIMIT, 2 * liveBytes);
    }

    /** Releases all regions that the collector found to be dead. */
    static synchronized void releaseDead() {
        RegionReference reference = live;
        while (reference != null) {
            RegionReference next = reference.next;
            if (reference.refersTo(null)) {
                release(reference);
            }
            reference = next;
        }
        lookLimit = liveBytes + Math.max(MIN_LOOK_INTERVAL, liveBytes / 4);
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
