package dev.perigee.lua.extension;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * An extension's value of type {@code userdata}, for objects that LuaJIT makes userdata with a metatable. Its operators go
 * through {@link ValueOperations} all the same, so that indexing it is as fast as indexing cdata.
 */
public abstract class ExtensionUserdata extends ExtensionValue {

    @Override
    public LuaString toLuaString(Node node) {
        return LuaString.fromJava(LuaAddresses.describe(this));
    }

    @Override
    public Object toNumber() {
        return LuaNil.NIL;
    }

    @Override
    public String typeText() {
        return "userdata";
    }

    @Override
    public Object getMetamethod(LuaString name) {
        LuaTable metatable = getMetatable();
        return metatable == null ? LuaNil.NIL : metatable.get(name);
    }
}
