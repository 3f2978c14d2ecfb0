package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.operator.ConditionNode;

/** {@code if condition then first else second end}; an {@code elseif} is an if in the second place. */
public final class IfNode extends LuaStatementNode {

    @Child private ConditionNode condition;
    @Child private LuaStatementNode first;
    /** Null without an else. */
    @Child private LuaStatementNode second;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    public IfNode(LuaExpressionNode condition, LuaStatementNode first, LuaStatementNode second) {
        this.condition = ConditionNode.create(condition);
        this.first = first;
        this.second = second;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (profile.profile(condition.executeCondition(frame))) {
            return first.execute(frame);
        }
        return second == null ? null : second.execute(frame);
    }
}
