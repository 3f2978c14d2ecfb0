package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;

/** {@code object.name}. */
public final class FieldExpressionNode extends LuaExpressionNode {

    private final LuaString name;
    @Child private LuaExpressionNode object;
    @Child private GetFieldNode get;

    public FieldExpressionNode(LuaExpressionNode object, LuaString name) {
        this.object = object;
        this.name = name;
        this.get = GetFieldNode.create(name);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return get.execute(object.execute(frame));
    }

    @Override
    public OperandName getName() {
        return new OperandName("field", name.toJava());
    }

    @Override
    public OperandName getOperandName(int index) {
        return object.getName();
    }
}
