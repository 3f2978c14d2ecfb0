package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.OperandName;

/** {@code object[key] = value}. */
public final class AssignIndexNode extends LuaStatementNode {

    @Child private LuaExpressionNode object;
    @Child private LuaExpressionNode key;
    @Child private LuaExpressionNode value;
    @Child private SetIndexNode set = SetIndexNode.create();

    public AssignIndexNode(LuaExpressionNode object, LuaExpressionNode key, LuaExpressionNode value) {
        this.object = object;
        this.key = key;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        Object index = key.execute(frame);
        set.execute(receiver, index, value.execute(frame));
        return null;
    }

    @Override
    public OperandName getOperandName(int index) {
        return object.getName();
    }
}
