package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Memory of a context that is set aside for the time when there is none left. A program whose small objects have filled the
 * heap gets it for the error value, for the way to where it handles the error, and for giving something up.
 */
public final class MemoryReserve {

    private static final int BYTES = 1 << 20;

    private byte[] block = new byte[BYTES];

    /** Makes the reserve available, as there is nothing else. */
    void release() {
        block = null;
    }

    /** Sets memory aside anew if the reserve was used and there is plenty now. */
    @TruffleBoundary
    public void restore() {
        if (block == null) {
            Runtime runtime = Runtime.getRuntime();
            if (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory() > 4L * BYTES) {
                block = new byte[BYTES];
            }
        }
    }
}
