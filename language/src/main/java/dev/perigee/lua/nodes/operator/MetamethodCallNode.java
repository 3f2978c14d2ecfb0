package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Calls a binary operator's metamethod: the left operand's, else the right one's. */
public final class MetamethodCallNode extends Node implements CallSite {

    private final LuaString name;
    @Child private GetMetamethodNode getLeft;
    @Child private GetMetamethodNode getRight;
    @Child private CallNode call;

    public MetamethodCallNode(LuaString name) {
        this.name = name;
    }

    /** The call's results, or null if neither operand has the metamethod. */
    public Object execute(Object left, Object right) {
        prepare();
        Object metamethod = find(left, getLeft);
        if (metamethod == null) {
            metamethod = find(right, getRight);
        }
        return metamethod == null ? null : call.call(metamethod, left, right);
    }

    /** The call's results, or null if the operands do not have one and the same metamethod, as Lua 5.1 wants for order. */
    public Object executeShared(Object left, Object right) {
        prepare();
        Object metamethod = find(left, getLeft);
        if (metamethod == null || !RawEquality.equal(metamethod, find(right, getRight))) {
            return null;
        }
        return call.call(metamethod, left, right);
    }

    /** The call's results, or null if the left operand has no metamethod; the right one is not asked. */
    public Object executeOfLeft(Object left, Object right) {
        prepare();
        Object metamethod = find(left, getLeft);
        return metamethod == null ? null : call.call(metamethod, left, right);
    }

    private void prepare() {
        if (call == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            getLeft = insert(GetMetamethodNode.create(name));
            getRight = insert(GetMetamethodNode.create(name));
            call = insert(CallNode.create());
        }
    }

    @Override
    public OperandName getCalleeName() {
        return OperandName.metamethod(name);
    }

    private Object find(Object operand, GetMetamethodNode get) {
        LuaTable metatable = Metatables.of(operand, this);
        return metatable == null ? null : get.execute(metatable);
    }
}
