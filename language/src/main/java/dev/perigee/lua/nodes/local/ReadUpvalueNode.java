package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.SoleClosure;

/** Reads a variable of an enclosing function that is never reassigned: its value was copied into the closure. */
public final class ReadUpvalueNode extends LuaExpressionNode {

    private final int index;
    private final SoleClosure closure;
    private final OperandName name;

    /** @param closure of the code that this node is in */
    public ReadUpvalueNode(int index, SoleClosure closure, OperandName name) {
        this.index = index;
        this.closure = closure;
        this.name = name;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return closure.of(frame).getUpvalue(index);
    }

    @Override
    public OperandName getName() {
        return name;
    }
}
