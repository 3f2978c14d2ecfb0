package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaResults;

/** Evaluates a list of expressions into a new array; the last one may contribute any number of values. */
public final class ValueListNode extends Node {

    @Children private final LuaExpressionNode[] expressions;
    private final boolean multi;

    public ValueListNode(LuaExpressionNode[] expressions) {
        this.expressions = expressions;
        this.multi = expressions.length > 0 && expressions[expressions.length - 1].isMulti();
    }

    @ExplodeLoop
    public Object[] execute(VirtualFrame frame) {
        if (expressions.length == 0) {
            return LuaResults.NONE;
        }
        Object[] values = new Object[expressions.length];
        int fixed = multi ? expressions.length - 1 : expressions.length;
        for (int i = 0; i < fixed; i++) {
            values[i] = expressions[i].execute(frame);
        }
        if (multi) {
            Object last = expressions[fixed].executeMulti(frame);
            if (last instanceof Object[] several) {
                Object[] joined = new Object[fixed + several.length];
                System.arraycopy(values, 0, joined, 0, fixed);
                System.arraycopy(several, 0, joined, fixed, several.length);
                return joined;
            }
            values[fixed] = last;
        }
        return values;
    }
}
