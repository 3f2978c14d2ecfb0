package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Memory of a context that is set aside for the time when there is none left. A program whose small objects have filled the
 * heap gets it for the error value, for the way to where it handles the error, and for giving something up.
 */
public final class MemoryReserve {

    private static final int BYTES = 1 << 20;

    /** How much more must be free before memory is set aside again: what is short of memory shall not lose it to the reserve. */
    private static final int MARGIN_BYTES = 4 * BYTES;

    private byte[] block = new byte[BYTES];

    /** Makes the reserve available if that is what was caught. First of all: further classes take memory to load. */
    public void releaseAfter(Throwable caught) {
        if (caught instanceof OutOfMemoryError) {
            block = null;
        }
    }

    /** Sets memory aside anew if the reserve was used; to be called where a program starts something that may fail. */
    public void restore() {
        if (block == null) {
            allocate();
        }
    }

    @TruffleBoundary
    private void allocate() {
        try {
            block = new byte[BYTES + MARGIN_BYTES];
            block = new byte[BYTES];
        } catch (OutOfMemoryError e) {
            // Still short of memory: the next call tries again.
            block = null;
        }
    }
}
