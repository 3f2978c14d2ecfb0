package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.RecordLayout;

/** The state of {@code #pragma pack} within one {@code ffi.cdef}. */
final class PackStack {

    private static final int MAX_DEPTH = 7;

    private final int[] limits = new int[MAX_DEPTH];
    private int top;

    PackStack() {
        limits[0] = RecordLayout.NO_PACK_LIMIT;
    }

    /** The largest alignment of a field in bytes, or {@link RecordLayout#NO_PACK_LIMIT}. */
    int limit() {
        return limits[top];
    }

    void setLimit(int bytes) {
        limits[top] = bytes;
    }

    /** Saves the current limit; false if too many are saved already. */
    boolean push() {
        if (top == MAX_DEPTH - 1) {
            return false;
        }
        limits[top + 1] = limits[top];
        top++;
        return true;
    }

    /** Returns to the limit saved last, if there is one. */
    void pop() {
        if (top > 0) {
            top--;
        }
    }
}
