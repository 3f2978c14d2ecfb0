package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Calls the metamethod of an {@link OperatorOverload}. */
final class OperatorMetamethodNode extends Node {

    @Child private GetMetamethodNode getMetamethod;
    @Child private CallNode call = CallNode.create();

    private OperatorMetamethodNode(LuaString name) {
        getMetamethod = GetMetamethodNode.create(name);
    }

    @NeverDefault
    static OperatorMetamethodNode create(OperatorOverload overload) {
        return new OperatorMetamethodNode(overload.name());
    }

    /** @return one value, or null if the metatable does not have the metamethod any more */
    Object execute(LuaTable metatable, Object left, Object right) {
        Object metamethod = getMetamethod.execute(metatable);
        return metamethod == null ? null : LuaResults.first(call.call(metamethod, left, right));
    }
}
