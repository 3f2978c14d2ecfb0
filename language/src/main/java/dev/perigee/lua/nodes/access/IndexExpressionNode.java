package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;

/** {@code object[key]}. */
public final class IndexExpressionNode extends LuaExpressionNode {

    @Child private LuaExpressionNode object;
    @Child private LuaExpressionNode key;
    @Child private GetIndexNode get = GetIndexNode.create();

    public IndexExpressionNode(LuaExpressionNode object, LuaExpressionNode key) {
        this.object = object;
        this.key = key;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object receiver = object.execute(frame);
        return get.execute(receiver, key.execute(frame));
    }

    @Override
    public OperandName getOperandName(int index) {
        return object.getName();
    }
}
