package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/**
 * {@code condition and first or second}, how Lua programs choose between two values. The condition has no value of its own
 * here, and numbers need no boxes.
 */
final class AndOrNode extends LuaExpressionNode {

    @Child ConditionNode condition;
    @Child LuaExpressionNode first;
    @Child LuaExpressionNode second;
    private final boolean isTestOnLeft;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    AndOrNode(AndNode left, LuaExpressionNode second) {
        this.condition = ConditionNode.create(left.left);
        this.first = left.right;
        this.second = second;
        this.isTestOnLeft = left.isTest();
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (profile.profile(condition.executeCondition(frame))) {
            Object value = first.execute(frame);
            if (Truth.of(value)) {
                return value;
            }
        }
        return second.execute(frame);
    }

    @Override
    public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
        if (profile.profile(condition.executeCondition(frame))) {
            try {
                return first.executeInt(frame);
            } catch (UnexpectedResultException e) {
                rethrowIfTrue(e);
            }
        }
        return second.executeInt(frame);
    }

    @Override
    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        if (profile.profile(condition.executeCondition(frame))) {
            try {
                return first.executeDouble(frame);
            } catch (UnexpectedResultException e) {
                rethrowIfTrue(e);
            }
        }
        return second.executeDouble(frame);
    }

    private static void rethrowIfTrue(UnexpectedResultException e) throws UnexpectedResultException {
        if (Truth.of(e.getResult())) {
            throw e;
        }
    }

    /** As the operators in {@link LogicNode} do it. */
    @Override
    public OperandName getName() {
        return isTestOnLeft ? null : second.getName();
    }

    @Override
    public boolean isTest() {
        return isTestOnLeft || second.isTest();
    }
}
