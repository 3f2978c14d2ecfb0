package dev.perigee.lua.runtime.table;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.LuaNil;

/** Inserts and removes inside the sequence of a table; in the array part the elements behind move as one block. */
public final class TableShift {

    private TableShift() {
    }

    /** Moves the elements from {@code position} up to the border one up and stores {@code value} there. */
    @TruffleBoundary
    public static void insert(LuaTable table, int position, Object value) {
        int length = table.length();
        if (position >= 1 && position <= table.arraySize && length == table.arraySize) {
            table.append(table.get(length));
            if (length <= table.arraySize) {
                System.arraycopy(table.array, position - 1, table.array, position, length - position);
                table.put(position, value);
                return;
            }
        }
        for (int i = length + 1; i > position; i--) {
            table.put(i, table.get(i - 1));
        }
        table.put(position, value);
    }

    /** Removes the element at {@code position}, between 1 and the border, and closes the gap. */
    @TruffleBoundary
    public static Object remove(LuaTable table, int position) {
        Object removed = table.get(position);
        int length = table.length();
        if (length == table.arraySize) {
            System.arraycopy(table.array, position, table.array, position - 1, length - position);
        } else {
            for (int i = position; i < length; i++) {
                table.put(i, table.get(i + 1));
            }
        }
        table.put(length, LuaNil.NIL);
        return removed;
    }
}
