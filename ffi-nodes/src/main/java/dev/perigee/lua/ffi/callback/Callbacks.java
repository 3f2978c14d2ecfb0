package dev.perigee.lua.ffi.callback;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.AbiShape;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.call.Downcalls;

/**
 * The callbacks of one context: C function pointers that run Lua functions. A callback lives until it is freed or its context
 * is closed, whether or not Lua still holds the pointer, since only the C side knows when it is done with it.
 *
 * <p>An exception must not unwind C frames: the stub catches it, keeps it in the {@link CallState}, and returns zero to C. It
 * is thrown when the C function that Lua called returns; callbacks until then return zero at once.
 */
public final class Callbacks {

    private final CallState state;
    private final ForeignThreads foreign;
    private final Map<Long, CallbackSlot> live = new HashMap<>();
    /** Freed slots by shape; making a stub costs a hundred times more than taking one from here. */
    private final Map<AbiShape, ArrayDeque<CallbackSlot>> free = new HashMap<>();

    public Callbacks(FfiContext ffi) {
        this.state = ffi.callState();
        this.foreign = new ForeignThreads(ffi);
    }

    /**
     * Makes a callback. C's calls run {@code target} with {@code handler} as its first argument and then the C arguments as
     * {@code Integer}, {@code Long}, {@code Float}, {@code Double}, or as {@code MemorySegment} for a struct; it returns the
     * result in exactly that form, too (anything for none).
     *
     * @param shape not variadic
     * @param target converts between C and Lua values; depends on the C type
     * @param handler the Lua function
     * @return the address of the C function
     */
    @TruffleBoundary
    public long create(AbiShape shape, CallTarget target, Object handler) {
        Downcalls.callbackHandedOut();
        ArrayDeque<CallbackSlot> reusable = free.get(shape);
        CallbackSlot slot = reusable == null ? null : reusable.poll();
        if (slot == null) {
            slot = AbandonedSlots.poll(shape);
            if (slot == null) {
                slot = new CallbackSlot(shape);
            }
            slot.adopt(state, foreign);
        }
        slot.assign(target, handler);
        live.put(slot.address(), slot);
        return slot.address();
    }

    /** Lets the callback at {@code address} run another function. Returns false if there is no such callback. */
    @TruffleBoundary
    public boolean set(long address, Object handler) {
        CallbackSlot slot = live.get(address);
        if (slot != null) {
            slot.setHandler(handler);
        }
        return slot != null;
    }

    /** Ends the callback at {@code address}; its address may be used again by a later one. Returns false if there is none. */
    @TruffleBoundary
    public boolean free(long address) {
        CallbackSlot slot = live.remove(address);
        if (slot != null) {
            slot.clear();
            free.computeIfAbsent(slot.shape, shape -> new ArrayDeque<>()).push(slot);
        }
        return slot != null;
    }

    /** Whether there were ever callbacks. */
    boolean wereMade() {
        return !live.isEmpty() || !free.isEmpty();
    }

    /** Ends all callbacks when the context closes. Those that were never freed do nothing from now on when C calls them. */
    @TruffleBoundary
    public void close() {
        foreign.close();
        live.values().forEach(AbandonedSlots::add);
        live.clear();
        // If a callback closes the context, C code will yet return through its stub, even if that is free by now.
        if (state.isInCallback()) {
            free.values().forEach(slots -> slots.forEach(AbandonedSlots::add));
        }
        free.clear();
    }
}
