package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/** Reads a global variable: a field of the running function's environment. */
public final class GlobalExpressionNode extends LuaExpressionNode {

    private final LuaString name;
    @Child private GetFieldNode get;

    public GlobalExpressionNode(LuaString name) {
        this.name = name;
        this.get = GetFieldNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return get.execute(LuaArguments.function(frame).getEnvironment());
    }

    @Override
    public OperandName getName() {
        return new OperandName("global", name.toJava());
    }
}
