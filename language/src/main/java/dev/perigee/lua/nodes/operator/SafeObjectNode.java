package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.OperandName;

/** The object before a {@code ?.}: ends the enclosing chain if it is nil. */
public final class SafeObjectNode extends LuaExpressionNode {

    @Child private LuaExpressionNode object;

    public SafeObjectNode(LuaExpressionNode object) {
        this.object = object;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object value = object.execute(frame);
        if (value == LuaNil.NIL) {
            throw NilInChain.INSTANCE;
        }
        return value;
    }

    @Override
    public OperandName getName() {
        return object.getName();
    }
}
