package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** A number in the program that is integral and small. */
public final class IntConstantNode extends LuaExpressionNode {

    private final int value;
    private final Object boxed;

    public IntConstantNode(int value) {
        this.value = value;
        this.boxed = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return boxed;
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
