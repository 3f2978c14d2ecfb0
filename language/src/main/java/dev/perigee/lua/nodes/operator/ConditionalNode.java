package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** {@code condition ? first : second}. */
public final class ConditionalNode extends LuaExpressionNode {

    @Child private ConditionNode condition;
    @Child private LuaExpressionNode first;
    @Child private LuaExpressionNode second;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    public ConditionalNode(LuaExpressionNode condition, LuaExpressionNode first, LuaExpressionNode second) {
        this.condition = ConditionNode.create(condition);
        this.first = first;
        this.second = second;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return profile.profile(condition.executeCondition(frame)) ? first.execute(frame) : second.execute(frame);
    }

    @Override
    public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
        return profile.profile(condition.executeCondition(frame)) ? first.executeInt(frame) : second.executeInt(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        return profile.profile(condition.executeCondition(frame)) ? first.executeDouble(frame) : second.executeDouble(frame);
    }
}
