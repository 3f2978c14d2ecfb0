package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;

/** {@code return value} with one value that is not a call. */
public final class ReturnNode extends LuaStatementNode {

    @Child private LuaExpressionNode value;

    public ReturnNode(LuaExpressionNode value) {
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return value.executeMulti(frame);
    }
}
