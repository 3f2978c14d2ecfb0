package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** An operator with one operand, which messages can name. */
@NodeChild(value = "operand", type = LuaExpressionNode.class)
public abstract class UnaryNode extends LuaExpressionNode {

    protected abstract LuaExpressionNode getOperand();

    @Override
    public OperandName getOperandName(int index) {
        return getOperand().getName();
    }
}
