package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaTypeSystemGen;

/** {@code left or right}. */
public final class OrNode extends LogicNode {

    private final CountingConditionProfile profile = CountingConditionProfile.create();

    public OrNode(LuaExpressionNode left, LuaExpressionNode right) {
        super(left, right);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = left.execute(frame);
        return profile.profile(Truth.of(value)) ? value : right.execute(frame);
    }

    @Override
    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        boolean value;
        try {
            value = left.executeBoolean(frame);
        } catch (UnexpectedResultException e) {
            Object other = e.getResult();
            return LuaTypeSystemGen.expectBoolean(profile.profile(Truth.of(other)) ? other : right.execute(frame));
        }
        return profile.profile(value) || right.executeBoolean(frame);
    }
}
