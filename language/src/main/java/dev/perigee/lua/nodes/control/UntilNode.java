package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.operator.ConditionNode;

/** {@code until condition}: a statement that breaks, so that debuggers and line hooks stop at it. */
public final class UntilNode extends LuaStatementNode {

    @Child private ConditionNode condition;

    public UntilNode(LuaExpressionNode condition) {
        this.condition = ConditionNode.create(condition);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return condition.executeCondition(frame) ? Signal.BREAK : null;
    }
}
