package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;

/** A call as a statement: its results are dropped. */
public final class ExpressionStatementNode extends LuaStatementNode {

    @Child private LuaExpressionNode expression;

    public ExpressionStatementNode(LuaExpressionNode expression) {
        this.expression = expression;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        expression.executeMulti(frame);
        return null;
    }
}
