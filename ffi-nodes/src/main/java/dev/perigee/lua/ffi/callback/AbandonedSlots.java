package dev.perigee.lua.ffi.callback;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

import dev.perigee.lua.ffi.call.AbiShape;

/**
 * The callbacks of closed contexts. A library may have kept their addresses, and call them from threads of its own or at the
 * end of the process; so their stubs stay, and return zero. Later contexts take the oldest over once there are many, so that a
 * host which opens any number of contexts does not run out of memory.
 */
final class AbandonedSlots {

    /** How many slots of a shape are left alone. */
    private static final int QUARANTINE = 1000;

    private static final Map<AbiShape, ArrayDeque<CallbackSlot>> SLOTS = new HashMap<>();

    private AbandonedSlots() {
    }

    static synchronized void add(CallbackSlot slot) {
        slot.abandon();
        SLOTS.computeIfAbsent(slot.shape, shape -> new ArrayDeque<>()).add(slot);
    }

    /** A slot to be used again, or null. */
    static synchronized CallbackSlot poll(AbiShape shape) {
        ArrayDeque<CallbackSlot> slots = SLOTS.get(shape);
        return slots == null || slots.size() <= QUARANTINE ? null : slots.poll();
    }
}
