package dev.perigee.lua.nodes.access;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.Assumption;

import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * What tables with a certain metatable inherit under a name that they do not have themselves.
 *
 * @param value may be nil
 * @param assumptions hold as long as none of the tables that were asked for it has changed
 */
record InheritedField(Object value, Assumption[] assumptions) {

    /** The field of a table, null if it has its own or if its metatables change too often or have functions for {@code __index}. */
    static InheritedField of(LuaTable table, LuaString name) {
        if (table.metatable == null || table.mayHaveProperty(name)) {
            return null;
        }
        List<Assumption> assumptions = new ArrayList<>();
        LuaTable metatable = table.metatable;
        for (int depth = 0; depth < CacheLimits.INDEX_CHAIN; depth++) {
            if (!expectUnchanged(metatable, assumptions)) {
                return null;
            }
            Object handler = metatable.get(Metatables.INDEX);
            if (handler == LuaNil.NIL) {
                return create(LuaNil.NIL, assumptions);
            }
            if (!(handler instanceof LuaTable parent) || !expectUnchanged(parent, assumptions)) {
                return null;
            }
            Object value = parent.get(name);
            if (value != LuaNil.NIL || parent.metatable == null) {
                return create(value, assumptions);
            }
            metatable = parent.metatable;
        }
        return null;
    }

    private static boolean expectUnchanged(LuaTable table, List<Assumption> assumptions) {
        Assumption unchanged = table.expectUnchanged();
        if (unchanged == null) {
            return false;
        }
        if (!assumptions.contains(unchanged)) {
            assumptions.add(unchanged);
        }
        return true;
    }

    private static InheritedField create(Object value, List<Assumption> assumptions) {
        return new InheritedField(value, assumptions.toArray(new Assumption[0]));
    }
}
