package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** {@code not operand}; also made for {@code ~=}. */
public final class NotNode extends LuaExpressionNode {

    @Child private ConditionNode operand;

    public NotNode(LuaExpressionNode operand) {
        this.operand = ConditionNode.create(operand);
    }

    @Override
    public boolean isTest() {
        return true;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return executeBoolean(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) {
        return !operand.executeCondition(frame);
    }
}
