package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** A number in the program. */
public final class DoubleConstantNode extends LuaExpressionNode {

    private final double value;
    private final Object boxed;

    public DoubleConstantNode(double value) {
        this.value = value;
        this.boxed = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return boxed;
    }

    @Override
    public double executeDouble(VirtualFrame frame) {
        return value;
    }
}
