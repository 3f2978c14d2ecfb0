package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

/** {@code left and right} as a condition. */
final class AndConditionNode extends ConditionNode {

    @Child private ConditionNode left;
    @Child private ConditionNode right;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    AndConditionNode(ConditionNode left, ConditionNode right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public boolean executeCondition(VirtualFrame frame) {
        return profile.profile(left.executeCondition(frame)) && right.executeCondition(frame);
    }
}
