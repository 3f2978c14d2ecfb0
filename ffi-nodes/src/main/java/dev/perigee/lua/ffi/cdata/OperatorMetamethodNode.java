package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.operator.Arithmetic;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.table.LuaTable;

/** Calls the metamethod of an {@link OperatorOverload}. */
final class OperatorMetamethodNode extends Node {

    private final LuaTable metatable;
    @Child private GetMetamethodNode getMetamethod;
    @Child private CallNode call = CallNode.create();

    private OperatorMetamethodNode(LuaTable metatable, GetMetamethodNode getMetamethod) {
        this.metatable = metatable;
        this.getMetamethod = getMetamethod;
    }

    @NeverDefault
    static OperatorMetamethodNode create(BinaryOperator operator, OperatorOverload overload) {
        return new OperatorMetamethodNode(overload.metatable(), GetMetamethodNode.create(Arithmetic.metamethod(operator)));
    }

    Object execute(Object left, Object right) {
        Object metamethod = getMetamethod.execute(metatable);
        if (metamethod == null) {
            throw CDataArithmetic.noMetamethod(left, right);
        }
        return LuaResults.first(call.call(metamethod, left, right));
    }
}
