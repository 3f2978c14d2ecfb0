package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.NodeChild;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** An operator with two operands, which messages can name. */
@NodeChild(value = "left", type = LuaExpressionNode.class)
@NodeChild(value = "right", type = LuaExpressionNode.class)
public abstract class BinaryNode extends LuaExpressionNode {

    protected abstract LuaExpressionNode getLeft();

    protected abstract LuaExpressionNode getRight();

    @Override
    public OperandName getOperandName(int index) {
        return (index == 0 ? getLeft() : getRight()).getName();
    }
}
