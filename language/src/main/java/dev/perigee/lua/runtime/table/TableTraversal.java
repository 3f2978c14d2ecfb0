package dev.perigee.lua.runtime.table;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The order in which {@code next} and {@code pairs} see a table: array, key 0, properties and hash entries, at places numbered
 * in this order from 0. Removing entries on the way moves none of those to come, adding some may, as Lua's manual allows.
 */
public final class TableTraversal {

    private TableTraversal() {
    }

    /** The first place at or after {@code place} whose value is not nil, or -1 at the end. */
    @TruffleBoundary
    public static int next(LuaTable table, int place) {
        LuaHash hash = table.getHash();
        int first = table.arraySize + 1 + table.propertyCount();
        int end = first + (hash == null ? 0 : hash.entryCount());
        for (int p = Math.max(place, 0); p < end; p++) {
            if (p >= first) {
                hash.visit(p - first);
            }
            if (valueAt(table, p) != LuaNil.NIL) {
                return p;
            }
        }
        if (hash != null) {
            hash.visit(-1);
        }
        return -1;
    }

    @TruffleBoundary
    public static Object keyAt(LuaTable table, int place) {
        if (place < table.arraySize) {
            return place + 1;
        }
        if (place == table.arraySize) {
            return 0;
        }
        int property = place - table.arraySize - 1;
        int properties = table.propertyCount();
        return property < properties ? table.propertyKeys().keys[property] : table.getHash().keyAt(property - properties);
    }

    @TruffleBoundary
    public static Object valueAt(LuaTable table, int place) {
        if (place < table.arraySize) {
            return ArrayPart.load(table.array, place);
        }
        if (place == table.arraySize) {
            return table.zero == null ? LuaNil.NIL : table.zero;
        }
        int property = place - table.arraySize - 1;
        int properties = table.propertyCount();
        return property < properties ? table.propertyValue(table.propertyKeys().keys[property]) : table.getHash().valueAt(property - properties);
    }

    /** The place after that of {@code key} (nil: the first), or -1 if there is no such key. */
    @TruffleBoundary
    public static int after(LuaTable table, Object key) {
        if (key == LuaNil.NIL) {
            return 0;
        }
        Object normalized = TableKeys.normalize(key);
        // Keys up to the capacity may have been in the array part before the traversal cleared them.
        if (normalized instanceof Integer integer && Integer.compareUnsigned(integer - 1, ArrayPart.capacity(table.array)) < 0) {
            return Math.min(integer, table.arraySize);
        }
        if (normalized instanceof Integer integer && integer == 0 && !table.isWeak()) {
            return table.arraySize + 1;
        }
        if (normalized instanceof LuaString string && !table.isDictionary()) {
            int property = table.propertyKeys().find(string);
            return property < 0 ? -1 : table.arraySize + property + 2;
        }
        int entry = table.getHash() == null ? -1 : table.getHash().find(normalized);
        return entry < 0 ? -1 : table.arraySize + table.propertyCount() + entry + 2;
    }
}
