package dev.perigee.lua.nodes.access;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.object.Shape;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.table.LuaTable;

/** Guards on a table's array strategy and on kinds of values, for the access nodes. */
public final class TableGuards {

    private TableGuards() {
    }

    /** Whether tables of this shape keep string keys in the hash. */
    public static boolean isDictionary(Shape shape) {
        return (shape.getFlags() & LuaTable.DICTIONARY) != 0;
    }

    public static boolean isInts(LuaTable table) {
        return table.array instanceof int[];
    }

    public static boolean isDoubles(LuaTable table) {
        return table.array instanceof double[];
    }

    public static boolean isNumbers(LuaTable table) {
        return isInts(table) || isDoubles(table);
    }

    /** Where the array is known not to be one of a subclass, storing in it needs no check of the element's class. */
    public static boolean isObjects(LuaTable table) {
        return CompilerDirectives.isExact(table.array, Object[].class);
    }

    public static boolean isTable(Object value) {
        return value instanceof LuaTable;
    }

    public static boolean isNil(Object value) {
        return value == LuaNil.NIL;
    }

    public static boolean isExtension(Object value) {
        return value instanceof ExtensionValue;
    }
}
