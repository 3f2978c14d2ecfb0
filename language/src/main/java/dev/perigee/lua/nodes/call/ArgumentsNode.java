package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaArguments;

/** Evaluates a call's arguments into a new frame-argument array; the last expression may contribute several. */
public final class ArgumentsNode extends Node {

    @Children private final LuaExpressionNode[] expressions;
    /** How many values precede the expressions: one for the receiver of a method call. */
    private final int offset;
    private final boolean multi;

    public ArgumentsNode(LuaExpressionNode[] expressions, int offset) {
        this.expressions = expressions;
        this.offset = offset;
        this.multi = expressions.length > 0 && expressions[expressions.length - 1].isMulti();
    }

    public Object[] execute(VirtualFrame frame, Object receiver) {
        Object[] arguments = multi ? executeMulti(frame) : executeFixed(frame);
        if (offset == 1) {
            LuaArguments.set(arguments, 0, receiver);
        }
        return arguments;
    }

    @ExplodeLoop
    private Object[] executeFixed(VirtualFrame frame) {
        Object[] arguments = LuaArguments.create(offset + expressions.length);
        for (int i = 0; i < expressions.length; i++) {
            LuaArguments.set(arguments, offset + i, expressions[i].execute(frame));
        }
        return arguments;
    }

    @ExplodeLoop
    private Object[] executeMulti(VirtualFrame frame) {
        int fixed = expressions.length - 1;
        Object[] values = new Object[fixed];
        for (int i = 0; i < fixed; i++) {
            values[i] = expressions[i].execute(frame);
        }
        Object last = expressions[fixed].executeMulti(frame);
        Object[] arguments;
        if (last instanceof Object[] several) {
            arguments = LuaArguments.create(offset + fixed + several.length);
            LuaArguments.setAll(arguments, offset + fixed, several);
        } else {
            arguments = LuaArguments.create(offset + fixed + 1);
            LuaArguments.set(arguments, offset + fixed, last);
        }
        for (int i = 0; i < fixed; i++) {
            LuaArguments.set(arguments, offset + i, values[i]);
        }
        return arguments;
    }
}
