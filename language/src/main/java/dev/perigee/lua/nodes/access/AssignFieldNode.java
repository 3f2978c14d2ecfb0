package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code object.name = value}. */
public final class AssignFieldNode extends LuaStatementNode {

    @Child private LuaExpressionNode object;
    @Child private LuaExpressionNode value;
    @Child private SetFieldNode set;

    public AssignFieldNode(LuaExpressionNode object, LuaString name, LuaExpressionNode value) {
        this.object = object;
        this.value = value;
        this.set = SetFieldNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        set.execute(receiver, value.execute(frame));
        return null;
    }

    @Override
    public OperandName getOperandName(int index) {
        return object.getName();
    }
}
