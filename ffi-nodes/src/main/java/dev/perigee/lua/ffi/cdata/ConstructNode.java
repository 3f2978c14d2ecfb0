package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code ctype(…)}: the {@code __new} of the type's metatable, else a new object. */
final class ConstructNode extends Node {

    /** The type if it is one that the context gives a metatable, else null. */
    private final RecordType record;
    @Child private NewObjectNode newObject;
    @Child private GetMetamethodNode getConstructor;
    @Child private CallNode call;

    private ConstructNode(CType type) {
        this.record = type.raw() instanceof RecordType found ? found : null;
        this.newObject = NewObjectNode.create(type);
    }

    @NeverDefault
    static ConstructNode create(CType type) {
        return new ConstructNode(type);
    }

    Object execute(CTypeObject self, Object[] arguments) {
        LuaTable metatable = record == null ? null : record.metatable();
        if (metatable != null) {
            if (getConstructor == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                getConstructor = insert(GetMetamethodNode.create(CDataCalls.NEW));
                call = insert(CallNode.create());
            }
            Object constructor = getConstructor.execute(metatable);
            if (constructor != null) {
                return call.execute(constructor, LuaArguments.prepend(arguments, self));
            }
        }
        return newObject.execute(arguments, 0);
    }
}
