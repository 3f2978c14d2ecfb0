package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * The frame slots in which a generic loop keeps its state.
 *
 * @param function the iterator
 * @param state its first argument
 * @param control its second argument: the first result of the call before
 * @param place untagged int: where a direct traversal of a table goes on
 * @param size untagged int: the table's array size when {@code place} was determined
 * @param kind untagged int: an ordinal of {@link dev.perigee.lua.runtime.IteratorKind}
 */
public record IteratorSlots(int function, int state, int control, int place, int size, int kind) {

    /** After the loop: compiled code must not carry its last state round a loop outside. The interpreter need not. */
    void forget(VirtualFrame frame) {
        if (CompilerDirectives.inCompiledCode()) {
            frame.clearPrimitiveStatic(place);
            frame.clearPrimitiveStatic(size);
            frame.clearPrimitiveStatic(kind);
        }
    }
}
