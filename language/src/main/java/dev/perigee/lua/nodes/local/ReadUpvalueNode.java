package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.OperandName;

/** Reads a variable of an enclosing function that is never reassigned: its value was copied into the closure. */
public final class ReadUpvalueNode extends LuaExpressionNode {

    private final int index;
    private final OperandName name;

    public ReadUpvalueNode(int index, OperandName name) {
        this.index = index;
        this.name = name;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return LuaArguments.function(frame).getUpvalue(index);
    }

    @Override
    public OperandName getName() {
        return name;
    }
}
