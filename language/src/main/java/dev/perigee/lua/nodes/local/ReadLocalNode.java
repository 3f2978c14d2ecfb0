package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** Reads a variable from its frame slot, as the type it was last stored with. */
public abstract class ReadLocalNode extends LuaExpressionNode {

    protected final int slot;
    private final OperandName name;

    protected ReadLocalNode(int slot, OperandName name) {
        this.slot = slot;
        this.name = name;
    }

    @Specialization(guards = "frame.isInt(slot)")
    int readInt(VirtualFrame frame) {
        return frame.getInt(slot);
    }

    @Specialization(guards = "frame.isDouble(slot)")
    double readDouble(VirtualFrame frame) {
        return frame.getDouble(slot);
    }

    @Specialization(guards = "frame.isBoolean(slot)")
    boolean readBoolean(VirtualFrame frame) {
        return frame.getBoolean(slot);
    }

    @Specialization(guards = "frame.isObject(slot)")
    Object readObject(VirtualFrame frame) {
        return frame.getObject(slot);
    }

    @Override
    public OperandName getName() {
        return name;
    }
}
