package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code cdata[key] = value}: for a known type and name a conversion and one store. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CDataGuards.class, FieldAccess.class, ElementAccess.class, AssignInheritedNode.class})
abstract class NewIndexNode extends Node {

    abstract void execute(CData self, Object key, Object value);

    @Specialization(guards = {"self.type() == type", "key == name", "field != null", "field.isWritable()"}, limit = "TYPES", excludeForUncached = true)
    static void doField(MemoryData self, @SuppressWarnings("unused") LuaString key, Object value,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("key") LuaString name,
                    @Cached("find(type, name)") FieldAccess field) {
        field.write(self, value);
    }

    @Specialization(guards = {"self.type() == type", "key == name", "field != null", "field.isWritable()"}, limit = "TYPES", excludeForUncached = true)
    static void doFieldOfTarget(CPointer self, @SuppressWarnings("unused") LuaString key, Object value,
                    @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("key") LuaString name,
                    @Cached("findBehind(type, name)") FieldAccess field) {
        field.write(CDataGuards.target(self, type), value);
    }

    @Specialization(guards = {"isIndex(key)", "self.type() == type", "elements != null", "elements.isWritable()"}, limit = "TYPES", excludeForUncached = true)
    static void doElement(MemoryData self, Object key, Object value,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @Cached("find(type)") ElementAccess elements) {
        elements.writeElement(self, CDataGuards.toIndex(key), value);
    }

    @Specialization(guards = {"isIndex(key)", "self.type() == type", "elements != null", "elements.isWritable()"}, limit = "TYPES", excludeForUncached = true)
    static void doElementOfTarget(CPointer self, Object key, Object value,
                    @Cached("self.type()") CType type,
                    @Cached("find(type)") ElementAccess elements) {
        elements.writeElement(CDataGuards.target(self, type), CDataGuards.toIndex(key), value);
    }

    @Specialization(guards = {"self.type() == type", "key == name", "metatable != null"}, limit = "TYPES", excludeForUncached = true)
    static void doHandled(CData self, @SuppressWarnings("unused") LuaString key, Object value,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("key") LuaString name,
                    @SuppressWarnings("unused") @Cached("findHandler(self, name)") LuaTable metatable,
                    @Cached("create(metatable)") AssignInheritedNode assign) {
        assign.execute(self, name, value);
    }

    @Specialization(guards = {"isIndex(key)", "self.type() == type", "metatable != null"}, limit = "TYPES", excludeForUncached = true)
    static void doHandledElement(MemoryData self, Object key, Object value,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("findElementHandler(self)") LuaTable metatable,
                    @Cached("create(metatable)") AssignInheritedNode assign) {
        assign.execute(self, key, value);
    }

    @Specialization
    void doGeneric(CData self, Object key, Object value) {
        CDataIndex.set(self, key, value, this);
    }
}
