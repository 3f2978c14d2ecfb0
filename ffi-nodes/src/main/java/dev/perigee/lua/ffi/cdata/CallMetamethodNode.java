package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.call.CallErrors;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.table.LuaTable;

/** Calls an object by the {@code __call} of its type's metatable. */
final class CallMetamethodNode extends Node {

    private final LuaTable metatable;
    @Child private GetMetamethodNode getCall = GetMetamethodNode.create(Metatables.CALL);
    @Child private CallNode call = CallNode.create();

    private CallMetamethodNode(LuaTable metatable) {
        this.metatable = metatable;
    }

    @NeverDefault
    static CallMetamethodNode create(LuaTable metatable) {
        return new CallMetamethodNode(metatable);
    }

    Object execute(CData self, Object[] arguments) {
        Object metamethod = getCall.execute(metatable);
        if (metamethod == null) {
            throw CDataCalls.notCallable(self);
        }
        if (!(metamethod instanceof LuaFunction) && !CDataCalls.isCallable(metamethod, this)) {
            throw CallErrors.notCallable(this, metamethod);
        }
        return call.execute(metamethod, LuaArguments.prepend(arguments, self));
    }
}
