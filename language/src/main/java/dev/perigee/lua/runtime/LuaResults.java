package dev.perigee.lua.runtime;

/**
 * The one representation of call results: a single value is itself, none or several are an {@code Object[]}. An array
 * therefore never has length one, and no Lua value is an array.
 */
public final class LuaResults {

    public static final Object[] NONE = new Object[0];

    private LuaResults() {
    }

    /** The first of the results, nil if there is none. */
    public static Object first(Object results) {
        if (results instanceof Object[] values) {
            return values.length == 0 ? LuaNil.NIL : values[0];
        }
        return results;
    }

    /** The results as an array of any length; may be the argument itself, so callers must not write to it. */
    public static Object[] toArray(Object results) {
        return results instanceof Object[] values ? values : new Object[]{results};
    }

    /** Results from an array of any length. */
    public static Object of(Object[] values) {
        return values.length == 1 ? values[0] : values;
    }

    public static Object of(Object first, Object second) {
        return new Object[]{first, second};
    }

    /** {@code first} followed by {@code rest}. */
    public static Object[] prepend(Object first, Object rest) {
        if (rest instanceof Object[] values) {
            Object[] joined = new Object[values.length + 1];
            joined[0] = first;
            System.arraycopy(values, 0, joined, 1, values.length);
            return joined;
        }
        return new Object[]{first, rest};
    }
}
