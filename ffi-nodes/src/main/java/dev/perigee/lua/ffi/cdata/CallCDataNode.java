package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code cdata(…)}: calls C functions, makes objects of ctypes, or asks the metatable. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CDataGuards.class)
abstract class CallCDataNode extends Node {

    abstract Object execute(CData self, Object[] arguments);

    @Specialization(guards = {"self.represented() == type"}, limit = "TYPES")
    static Object doConstruct(CTypeObject self, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("self.represented()") CType type,
                    @Cached("create(type)") ConstructNode construct) {
        return construct.execute(self, arguments);
    }

    @Specialization(guards = {"self.type() == type", "metatable != null"}, limit = "TYPES")
    static Object doMetamethod(MemoryData self, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("metatableOf(self)") LuaTable metatable,
                    @Cached("create(metatable)") CallMetamethodNode call) {
        return call.execute(self, arguments);
    }

    static LuaTable metatableOf(MemoryData self) {
        return CDataCalls.metatableOf(self);
    }

    @Specialization(replaces = {"doConstruct", "doMetamethod"})
    Object doGeneric(CData self, Object[] arguments) {
        return CDataCalls.call(self, arguments, this);
    }
}
