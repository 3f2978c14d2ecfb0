package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaNil;

/** {@code left ?? right}: right if left is nil. */
public final class CoalesceNode extends LuaExpressionNode {

    @Child private LuaExpressionNode left;
    @Child private LuaExpressionNode right;

    public CoalesceNode(LuaExpressionNode left, LuaExpressionNode right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = left.execute(frame);
        return value == LuaNil.NIL ? right.execute(frame) : value;
    }
}
