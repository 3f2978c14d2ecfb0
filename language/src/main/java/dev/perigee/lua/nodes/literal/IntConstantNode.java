package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** A number in the program that is integral and small. */
public final class IntConstantNode extends LuaExpressionNode {

    private final int value;

    public IntConstantNode(int value) {
        this.value = value;
    }

    /** In a new box, as where several meet the compiler takes such apart, but not objects of the heap. */
    @Override
    public Object execute(VirtualFrame frame) {
        return value;
    }

    @Override
    public int executeInt(VirtualFrame frame) {
        return value;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
        return value;
    }
}
