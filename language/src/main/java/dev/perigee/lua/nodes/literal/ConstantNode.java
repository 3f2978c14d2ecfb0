package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** A constant that is not a number: nil, a boolean, a string, a 64-bit integer. */
public final class ConstantNode extends LuaExpressionNode {

    private final Object value;

    public ConstantNode(Object value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return value;
    }

    public Object getValue() {
        return value;
    }
}
