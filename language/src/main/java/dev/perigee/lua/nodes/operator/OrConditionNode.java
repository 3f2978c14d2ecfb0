package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.CountingConditionProfile;

/** {@code left or right} as a condition. */
final class OrConditionNode extends ConditionNode {

    @Child private ConditionNode left;
    @Child private ConditionNode right;
    private final CountingConditionProfile profile = CountingConditionProfile.create();

    OrConditionNode(ConditionNode left, ConditionNode right) {
        this.left = left;
        this.right = right;
    }

    @Override
    public boolean executeCondition(VirtualFrame frame) {
        return profile.profile(left.executeCondition(frame)) || right.executeCondition(frame);
    }
}
