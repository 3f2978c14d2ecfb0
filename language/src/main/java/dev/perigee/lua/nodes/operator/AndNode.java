package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** {@code left and right}. */
public final class AndNode extends LogicNode {

    private final CountingConditionProfile profile = CountingConditionProfile.create();

    public AndNode(LuaExpressionNode left, LuaExpressionNode right) {
        super(left, right);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = left.execute(frame);
        return profile.profile(Truth.of(value)) ? right.execute(frame) : value;
    }
}
