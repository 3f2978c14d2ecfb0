package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaTypeSystemGen;

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

    @Override
    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        boolean value;
        try {
            value = left.executeBoolean(frame);
        } catch (UnexpectedResultException e) {
            Object other = e.getResult();
            return LuaTypeSystemGen.expectBoolean(profile.profile(Truth.of(other)) ? right.execute(frame) : other);
        }
        return profile.profile(value) && right.executeBoolean(frame);
    }
}
