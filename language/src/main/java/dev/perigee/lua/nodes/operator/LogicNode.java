package dev.perigee.lua.nodes.operator;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** {@code and} and {@code or}: operators that may leave their right operand alone. */
abstract class LogicNode extends LuaExpressionNode {

    @Child protected LuaExpressionNode left;
    @Child protected LuaExpressionNode right;

    LogicNode(LuaExpressionNode left, LuaExpressionNode right) {
        this.left = left;
        this.right = right;
    }

    /** LuaJIT names what it last put into the register of the result, whichever operand the value is from. */
    @Override
    public final OperandName getName() {
        return left.isTest() ? null : right.getName();
    }

    @Override
    public final boolean isTest() {
        return left.isTest() || right.isTest();
    }
}
