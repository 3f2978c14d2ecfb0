package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** {@code a .. b .. c}: evaluates all parts from the left, then joins them from the right as the manual says. */
public final class ConcatNode extends LuaExpressionNode {

    @Children private final LuaExpressionNode[] parts;
    @Children private final ConcatPairNode[] joins;

    public ConcatNode(LuaExpressionNode[] parts) {
        this.parts = parts;
        this.joins = new ConcatPairNode[parts.length - 1];
        for (int i = 0; i < joins.length; i++) {
            joins[i] = ConcatPairNodeGen.create(i);
        }
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i].execute(frame);
        }
        Object result = values[parts.length - 1];
        for (int i = joins.length - 1; i >= 0; i--) {
            result = joins[i].execute(values[i], result);
        }
        return result;
    }

    @Override
    public OperandName getOperandName(int index) {
        return index >= 0 && index < parts.length ? parts[index].getName() : null;
    }
}
