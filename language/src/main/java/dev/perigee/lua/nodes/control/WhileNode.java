package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.operator.ConditionNode;

/** One iteration of {@code while condition do body end}. */
public final class WhileNode extends LoopIterationNode {

    @Child private ConditionNode condition;
    @Child private LuaStatementNode body;

    public WhileNode(LuaExpressionNode condition, LuaStatementNode body) {
        this.condition = ConditionNode.create(condition);
        this.body = body;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        if (condition.executeCondition(frame)) {
            return LoopBody.status(body.execute(frame));
        }
        return RepeatingNode.BREAK_LOOP_STATUS;
    }
}
