package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.local.SlotKinds;
import dev.perigee.lua.runtime.UpvalueCell;

/**
 * Where a numeric loop keeps its state: slots of its own, untagged because their types are known, and the slot of the
 * variable that the body sees, which is a fresh copy in each iteration.
 *
 * @param cell whether the body's closures share the variable
 */
public record ForVariable(int slot, boolean cell, int indexSlot, int limitSlot, int stepSlot, int kindSlot) {

    void start(VirtualFrame frame, int first, int limit, int step) {
        frame.setIntStatic(indexSlot, first);
        frame.setIntStatic(limitSlot, limit);
        frame.setIntStatic(stepSlot, step);
    }

    void start(VirtualFrame frame, double first, double limit, double step) {
        frame.setDoubleStatic(indexSlot, first);
        frame.setDoubleStatic(limitSlot, limit);
        frame.setDoubleStatic(stepSlot, step);
    }

    /** After the loop: compiled code must not carry its last state round a loop outside. The interpreter need not. */
    void forget(VirtualFrame frame) {
        if (CompilerDirectives.inCompiledCode()) {
            frame.clearPrimitiveStatic(indexSlot);
            frame.clearPrimitiveStatic(limitSlot);
            frame.clearPrimitiveStatic(stepSlot);
            frame.clearPrimitiveStatic(kindSlot);
        }
    }

    void show(VirtualFrame frame, int index) {
        if (cell) {
            frame.setObject(slot, new UpvalueCell(index));
        } else if (SlotKinds.acceptsInt(frame, slot)) {
            SlotKinds.setInt(frame, slot, index);
        } else {
            frame.setInt(slot, index);
        }
    }

    void show(VirtualFrame frame, double index) {
        if (cell) {
            frame.setObject(slot, new UpvalueCell(index));
        } else {
            frame.setDouble(slot, index);
        }
    }
}
