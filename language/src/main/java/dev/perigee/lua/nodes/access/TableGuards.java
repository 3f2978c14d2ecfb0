package dev.perigee.lua.nodes.access;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.table.LuaTable;

/** Guards on a table's array strategy and on kinds of values, for the access nodes. */
public final class TableGuards {

    private TableGuards() {
    }

    public static boolean isInts(LuaTable table) {
        return table.array instanceof int[];
    }

    public static boolean isDoubles(LuaTable table) {
        return table.array instanceof double[];
    }

    public static boolean isObjects(LuaTable table) {
        return table.array instanceof Object[];
    }

    public static boolean isExtension(Object value) {
        return value instanceof ExtensionValue;
    }
}
