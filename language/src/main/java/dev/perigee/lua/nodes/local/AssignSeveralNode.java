package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.LuaNil;

/**
 * {@code a, b = values} and {@code local a, b = values}: all operands of the targets and all values are evaluated before
 * anything is assigned, which then happens from the right as LuaJIT does it.
 */
public final class AssignSeveralNode extends LuaStatementNode {

    @Children private final TargetNode[] targets;
    @Children private final LuaExpressionNode[] values;

    public AssignSeveralNode(TargetNode[] targets, LuaExpressionNode[] values) {
        this.targets = targets;
        this.values = values;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] operands = new Object[targets.length * 2];
        for (int i = 0; i < targets.length; i++) {
            targets[i].prepare(frame, operands, i * 2);
        }
        Object[] results = new Object[targets.length];
        for (int i = 0; i < values.length; i++) {
            if (i == values.length - 1 && i < targets.length - 1) {
                spread(results, i, values[i].executeMulti(frame));
            } else {
                Object value = values[i].execute(frame);
                if (i < targets.length) {
                    results[i] = value;
                }
            }
        }
        for (int i = targets.length - 1; i >= 0; i--) {
            targets[i].assign(frame, operands, i * 2, results[i] == null ? LuaNil.NIL : results[i]);
        }
        return null;
    }

    @ExplodeLoop
    private void spread(Object[] results, int from, Object last) {
        if (last instanceof Object[] several) {
            for (int i = from; i < targets.length; i++) {
                if (i - from < several.length) {
                    results[i] = several[i - from];
                }
            }
        } else {
            results[from] = last;
        }
    }
}
