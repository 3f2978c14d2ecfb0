package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.LuaExpressionNode;

/** Evaluates an expression for its truth. {@code and} and {@code or} have no value there, only the truth of their operands. */
public abstract class ConditionNode extends Node {

    public static ConditionNode create(LuaExpressionNode expression) {
        if (expression instanceof AndNode and) {
            return new AndConditionNode(create(and.left), create(and.right));
        }
        if (expression instanceof AndOrNode choice) {
            return new OrConditionNode(new AndConditionNode(choice.condition, create(choice.first)), create(choice.second));
        }
        if (expression instanceof OrNode or) {
            return new OrConditionNode(create(or.left), create(or.right));
        }
        return ValueConditionNodeGen.create(expression);
    }

    public abstract boolean executeCondition(VirtualFrame frame);
}
