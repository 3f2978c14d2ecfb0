package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;

/**
 * The kinds of frame slots. A slot's kind in the frame descriptor is what all its writers have agreed on: nothing yet,
 * one primitive type, or objects. A slot that has seen a fraction keeps its ints as doubles.
 */
public final class SlotKinds {

    private SlotKinds() {
    }

    public static boolean acceptsInt(VirtualFrame frame, int slot) {
        FrameSlotKind kind = frame.getFrameDescriptor().getSlotKind(slot);
        return kind == FrameSlotKind.Int || kind == FrameSlotKind.Illegal;
    }

    public static boolean acceptsDouble(VirtualFrame frame, int slot) {
        FrameSlotKind kind = frame.getFrameDescriptor().getSlotKind(slot);
        return kind == FrameSlotKind.Double || kind == FrameSlotKind.Int || kind == FrameSlotKind.Illegal;
    }

    public static boolean acceptsBoolean(VirtualFrame frame, int slot) {
        FrameSlotKind kind = frame.getFrameDescriptor().getSlotKind(slot);
        return kind == FrameSlotKind.Boolean || kind == FrameSlotKind.Illegal;
    }

    public static void setInt(VirtualFrame frame, int slot, int value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Int);
        frame.setInt(slot, value);
    }

    public static void setDouble(VirtualFrame frame, int slot, double value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Double);
        frame.setDouble(slot, value);
    }

    public static void setBoolean(VirtualFrame frame, int slot, boolean value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Boolean);
        frame.setBoolean(slot, value);
    }

    public static void setObject(VirtualFrame frame, int slot, Object value) {
        frame.getFrameDescriptor().setSlotKind(slot, FrameSlotKind.Object);
        frame.setObject(slot, value);
    }
}
