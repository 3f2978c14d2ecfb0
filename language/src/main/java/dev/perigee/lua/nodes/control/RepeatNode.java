package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.operator.ConditionNode;

/** One iteration of {@code repeat body until condition}; {@code continue} leads to the condition. */
public final class RepeatNode extends LuaLoopNode.Repeating {

    @Child private LuaStatementNode body;
    @Child private ConditionNode condition;

    public RepeatNode(LuaStatementNode body, LuaExpressionNode condition) {
        this.body = body;
        this.condition = ConditionNode.create(condition);
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        Object completion = body.execute(frame);
        if (completion != null && completion != Signal.CONTINUE) {
            return LoopBody.status(completion);
        }
        return condition.executeCondition(frame) ? RepeatingNode.BREAK_LOOP_STATUS : RepeatingNode.CONTINUE_LOOP_STATUS;
    }
}
