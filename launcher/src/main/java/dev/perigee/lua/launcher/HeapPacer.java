package dev.perigee.lua.launcher;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the heap in proportion to what lives in it. The JVM's serial collector lets the old generation grow up to the limit
 * of the heap, a quarter of the machine's memory, before it looks for garbage there. This asks for a full collection once
 * the heap holds twice as much as after the last one, which is LuaJIT's own rule ({@code setpause} 200).
 */
final class HeapPacer {

    /** Below this many bytes no full collection is asked for. */
    private static final long MIN_LIMIT = 24L << 20;

    /** After so many nanoseconds a program that makes garbage is worth a look at its old objects, some may have finalizers. */
    private static final long MIN_PAUSE = TimeUnit.SECONDS.toNanos(10);
    /** That takes no more than this part of the time. */
    private static final long PAUSE_FACTOR = 200;

    /** When the heap is full, look again after so many milliseconds. */
    private static final long OUT_OF_MEMORY_PAUSE = 100;

    private HeapPacer() {
    }

    /** Starts the thread that watches the heap. It sleeps between collections. */
    static void start() {
        Thread thread = new Thread(HeapPacer::watch, "heap pacer");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch() {
        ReferenceQueue<Object> collections = new ReferenceQueue<>();
        long limit = MIN_LIMIT;
        long pause = MIN_PAUSE;
        long last = System.nanoTime();
        try {
            while (true) {
                if (!awaitCollection(collections)) {
                    continue;
                }
                long begin = System.nanoTime();
                if (usedBytes() > limit || begin - last > pause) {
                    System.gc();
                    limit = Math.max(MIN_LIMIT, 2 * usedBytes());
                    last = System.nanoTime();
                    pause = Math.max(MIN_PAUSE, PAUSE_FACTOR * (last - begin));
                }
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but to end it.
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next collection: garbage of our own is found by it. False if there was no memory even for that. */
    private static boolean awaitCollection(ReferenceQueue<Object> collections) throws InterruptedException {
        PhantomReference<Object> sentinel;
        try {
            sentinel = new PhantomReference<>(new Object(), collections);
        } catch (OutOfMemoryError e) {
            // The collector is at work in earnest. This thread is not the one to report it.
            Thread.sleep(OUT_OF_MEMORY_PAUSE);
            return false;
        }
        while (collections.remove() != sentinel) {
            continue;
        }
        return true;
    }

    /** Right after a young collection, this is what the old generation holds, and little else. */
    private static long usedBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
