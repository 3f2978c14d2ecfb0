package dev.perigee.lua.runtime.table;

import dev.perigee.lua.runtime.string.LuaString;

/** Normalises table keys, so that a number has one representation. */
public final class TableKeys {

    private TableKeys() {
    }

    /** Whether {@code key} is integral and fits an int; minus zero counts as zero. */
    public static boolean isInt(double key) {
        return (int) key == key;
    }

    /** The form in which a key is looked up: integral doubles become Integers. */
    public static Object normalize(Object key) {
        if (key instanceof Double number) {
            double value = number;
            int integral = (int) value;
            return integral == value ? (Object) integral : key;
        }
        return key;
    }

    /** The form in which a normalised key is stored. */
    static Object stored(Object key) {
        return key instanceof LuaString string ? string.asKey() : key;
    }
}
