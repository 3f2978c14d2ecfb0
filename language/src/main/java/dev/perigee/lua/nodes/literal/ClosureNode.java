package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.SoleClosure;

/** {@code function … end}: makes a closure of the values and cells that the function uses. */
public final class ClosureNode extends LuaExpressionNode {

    private final RootCallTarget target;
    private final SoleClosure closure;
    @Children private final LuaExpressionNode[] captures;
    /** Which capture is the function itself, a local function that calls itself; -1 if none. */
    private final int self;

    public ClosureNode(RootCallTarget target, LuaExpressionNode[] captures, int self) {
        this.target = target;
        this.closure = ((LuaRootNode) target.getRootNode()).getClosure();
        this.captures = captures;
        this.self = self;
    }

    /** The line that LuaJIT gives to the making of the closure: that of the function's end. */
    public int getEndLine() {
        return ((LuaRootNode) target.getRootNode()).lastLineDefined();
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object[] upvalues = new Object[captures.length];
        for (int i = 0; i < captures.length; i++) {
            if (i != self) {
                upvalues[i] = captures[i].execute(frame);
            }
        }
        LuaFunction function = new LuaFunction(target, upvalues, LuaArguments.function(frame).getEnvironment());
        if (self >= 0) {
            upvalues[self] = function;
        }
        closure.add(function);
        return function;
    }
}
