package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;

/** {@code local x = value} and {@code x = value} for a variable in a frame slot; see {@link SlotKinds}. */
@NodeChild(value = "value", type = LuaExpressionNode.class)
@ImportStatic(SlotKinds.class)
public abstract class WriteLocalNode extends LuaStatementNode {

    protected final int slot;

    protected WriteLocalNode(int slot) {
        this.slot = slot;
    }

    @Specialization(guards = "acceptsInt(frame, slot)")
    Object writeInt(VirtualFrame frame, int value) {
        SlotKinds.setInt(frame, slot, value);
        return null;
    }

    @Specialization(guards = "acceptsDouble(frame, slot)", replaces = "writeInt")
    Object writeDouble(VirtualFrame frame, double value) {
        SlotKinds.setDouble(frame, slot, value);
        return null;
    }

    @Specialization(guards = "acceptsBoolean(frame, slot)")
    Object writeBoolean(VirtualFrame frame, boolean value) {
        SlotKinds.setBoolean(frame, slot, value);
        return null;
    }

    @Specialization(replaces = {"writeInt", "writeDouble", "writeBoolean"})
    Object writeObject(VirtualFrame frame, Object value) {
        SlotKinds.setObject(frame, slot, value);
        return null;
    }
}
