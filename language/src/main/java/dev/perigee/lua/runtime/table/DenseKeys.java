package dev.perigee.lua.runtime.table;

import dev.perigee.lua.runtime.LuaNil;

/**
 * Finds out when integral keys of the hash are so dense that they had better be in the array part, as those of a list that
 * begins at 2 or was filled from its end. The rule is that of Lua's own tables: an array of a power of two places is worth
 * while if more than half of them are in use.
 */
final class DenseKeys {

    private static final int MAX_CAPACITY = 1 << 26;

    private DenseKeys() {
    }

    /**
     * Moves keys from the hash, which is full, to a larger array part if that is worth while.
     *
     * @param added another key that is about to be stored
     * @return whether there is a new array part
     */
    static boolean moveToArray(LuaTable table, int added) {
        if (table.isWeak() || added <= 0) {
            return false;
        }
        int capacity = worthwhileCapacity(table, added);
        if (capacity <= table.arraySize || capacity < ArrayPart.MIN_CAPACITY) {
            return false;
        }
        move(table, capacity);
        return true;
    }

    private static int worthwhileCapacity(LuaTable table, int added) {
        LuaHash hash = table.getHash();
        int[] counts = new int[Integer.SIZE];
        counts[power(added)]++;
        for (int i = 0; i < hash.entryCount(); i++) {
            if (hash.keyAt(i) instanceof Integer key && key > 0 && hash.valueAt(i) != LuaNil.NIL) {
                counts[power(key)]++;
            }
        }
        int worthwhile = 0;
        int total = 0;
        for (int power = 0; 1 << power <= MAX_CAPACITY; power++) {
            total += counts[power];
            int capacity = 1 << power;
            // The array part that there is counts as full.
            if (total + Math.min(capacity, table.arraySize) > capacity / 2) {
                worthwhile = total > 0 ? capacity : worthwhile;
            }
        }
        return worthwhile;
    }

    /** The exponent of the least power of two that is not less than a positive key. */
    private static int power(int key) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(key - 1);
    }

    private static void move(LuaTable table, int capacity) {
        LuaHash hash = table.getHash();
        if (capacity > ArrayPart.capacity(table.array)) {
            ArrayPart.resize(table, capacity);
        }
        LuaHash rest = new LuaHash(0);
        for (int i = 0; i < hash.entryCount(); i++) {
            Object value = hash.valueAt(i);
            if (value == LuaNil.NIL) {
                continue;
            }
            if (hash.keyAt(i) instanceof Integer key && key > 0 && key <= capacity) {
                ArrayPart.store(table, key - 1, value);
                // Right away: to generalise the array copies what is up to there.
                table.arraySize = Math.max(table.arraySize, key);
            } else {
                rest.insert(hash.keyAt(i), value);
            }
        }
        table.replaceHash(rest);
    }
}
