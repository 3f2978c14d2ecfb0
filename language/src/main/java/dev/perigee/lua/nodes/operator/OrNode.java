package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** {@code left or right}. */
public final class OrNode extends LogicNode {

    private final CountingConditionProfile profile = CountingConditionProfile.create();

    private OrNode(LuaExpressionNode left, LuaExpressionNode right) {
        super(left, right);
    }

    public static LuaExpressionNode create(LuaExpressionNode left, LuaExpressionNode right) {
        return left instanceof AndNode and ? new AndOrNode(and, right) : new OrNode(left, right);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = left.execute(frame);
        return profile.profile(Truth.of(value)) ? value : right.execute(frame);
    }
}
