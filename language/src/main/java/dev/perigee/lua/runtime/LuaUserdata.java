package dev.perigee.lua.runtime;

import com.oracle.truffle.api.interop.TruffleObject;

import dev.perigee.lua.runtime.table.LuaTable;

/** A value of type {@code userdata}: files, proxies, buffers and the like are subclasses or carry a metatable of their own. */
public class LuaUserdata implements TruffleObject {

    private LuaTable metatable;

    public LuaUserdata(LuaTable metatable) {
        this.metatable = metatable;
    }

    public final LuaTable getMetatable() {
        return metatable;
    }

    public final void setMetatable(LuaTable table) {
        metatable = table;
    }
}
