package dev.perigee.lua.nodes.operator;

import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/** Equality without metamethods, as {@code rawequal} gives it. */
public final class RawEquality {

    private RawEquality() {
    }

    public static boolean equal(Object left, Object right) {
        if (LuaTypes.isNumber(left)) {
            return LuaTypes.isNumber(right) && LuaNumbers.asDouble(left) == LuaNumbers.asDouble(right);
        }
        if (left instanceof LuaString string) {
            return string.equals(right);
        }
        if (left instanceof Boolean bool) {
            return bool.equals(right);
        }
        return left == right;
    }
}
