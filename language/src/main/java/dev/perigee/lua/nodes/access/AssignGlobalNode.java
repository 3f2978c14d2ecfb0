package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.string.LuaString;

/** Assigns a global variable: a field of the running function's environment. */
public final class AssignGlobalNode extends LuaStatementNode {

    @Child private LuaExpressionNode value;
    @Child private SetFieldNode set;

    public AssignGlobalNode(LuaString name, LuaExpressionNode value) {
        this.value = value;
        this.set = SetFieldNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        set.execute(LuaArguments.function(frame).getEnvironment(), value.execute(frame));
        return null;
    }
}
