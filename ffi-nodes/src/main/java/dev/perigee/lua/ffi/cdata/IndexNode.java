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

/** {@code cdata[key]}: for a known type and name one load. "Indexing cdata objects" in LuaJIT's ffi semantics. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CDataGuards.class, FieldAccess.class, ElementAccess.class, InheritedMemberNode.class})
abstract class IndexNode extends Node {

    abstract Object execute(CData self, Object key);

    @Specialization(guards = {"self.type() == type", "key == name", "field != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doField(MemoryData self, @SuppressWarnings("unused") LuaString key,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("key") LuaString name,
                    @Cached("find(type, name)") FieldAccess field) {
        return field.read(self);
    }

    @Specialization(guards = {"self.type() == type", "key == name", "field != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doFieldOfTarget(CPointer self, @SuppressWarnings("unused") LuaString key,
                    @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("key") LuaString name,
                    @Cached("findBehind(type, name)") FieldAccess field) {
        return field.read(CDataGuards.target(self, type));
    }

    @Specialization(guards = {"isIndex(key)", "self.type() == type", "elements != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doElement(MemoryData self, Object key,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @Cached("find(type)") ElementAccess elements) {
        return elements.readElement(self, CDataGuards.toIndex(key));
    }

    @Specialization(guards = {"isIndex(key)", "self.type() == type", "elements != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doElementOfTarget(CPointer self, Object key,
                    @Cached("self.type()") CType type,
                    @Cached("find(type)") ElementAccess elements) {
        return elements.readElement(CDataGuards.target(self, type), CDataGuards.toIndex(key));
    }

    @Specialization(guards = {"key == name", "self.type() == type", "metatable != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doInherited(CData self, @SuppressWarnings("unused") LuaString key,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("key") LuaString name,
                    @SuppressWarnings("unused") @Cached("findMetatable(self, name)") LuaTable metatable,
                    @Cached("create(metatable, name)") InheritedMemberNode inherited) {
        return inherited.execute(self, name);
    }

    @Specialization(guards = {"isIndex(key)", "self.type() == type", "metatable != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doInheritedElement(MemoryData self, Object key,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @SuppressWarnings("unused") @Cached("findElementMetatable(self)") LuaTable metatable,
                    @Cached("create(metatable)") InheritedMemberNode inherited) {
        return inherited.execute(self, key);
    }

    @Specialization
    Object doGeneric(CData self, Object key) {
        return CDataIndex.get(self, key, this);
    }
}
