package dev.perigee.lua.ffi.cparser;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.perigee.lua.ffi.ctype.RecordLayout;

/** The state of {@code #pragma pack} within one {@code ffi.cdef}. */
final class PackStack {

    private final Deque<Integer> saved = new ArrayDeque<>();
    private int limit = RecordLayout.NO_PACK_LIMIT;

    PackStack() {
    }

    /** The largest alignment of a field in bytes, or {@link RecordLayout#NO_PACK_LIMIT}. */
    int limit() {
        return limit;
    }

    void setLimit(int bytes) {
        limit = bytes;
    }

    /** Saves the current limit. */
    void push() {
        saved.push(limit);
    }

    /** Returns to the limit saved last, if there is one. */
    void pop() {
        if (!saved.isEmpty()) {
            limit = saved.pop();
        }
    }
}
