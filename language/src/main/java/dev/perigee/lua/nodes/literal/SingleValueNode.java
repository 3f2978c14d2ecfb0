package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** Parentheses around a call or {@code ...}: one value, whatever is inside. */
public final class SingleValueNode extends LuaExpressionNode {

    @Child private LuaExpressionNode expression;

    public SingleValueNode(LuaExpressionNode expression) {
        this.expression = expression;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return expression.execute(frame);
    }
}
