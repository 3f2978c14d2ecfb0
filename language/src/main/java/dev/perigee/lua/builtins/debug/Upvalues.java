package dev.perigee.lua.builtins.debug;

import java.util.Map;
import java.util.WeakHashMap;

import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.UpvalueCell;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The variables that a function has from the functions around it, counted from 1. Those that the program never reassigns
 * are copied into the function, so changes to them show in this function alone.
 */
public final class Upvalues {

    /** One identity for each variable that functions share. */
    private final Map<UpvalueCell, LuaUserdata> identities = new WeakHashMap<>();
    /** One for each function's copies. */
    private final Map<LuaFunction, LuaUserdata[]> copies = new WeakHashMap<>();

    public static boolean has(LuaFunction function, int number) {
        return !function.isBuiltin() && number >= 1 && number <= function.upvalues.length;
    }

    public static LuaString name(LuaFunction function, int number) {
        return LuaString.fromJava(((LuaRootNode) function.getCallTarget().getRootNode()).getUpvalueName(number - 1));
    }

    public static Object get(LuaFunction function, int number) {
        Object value = function.upvalues[number - 1];
        return value instanceof UpvalueCell cell ? cell.get() : value;
    }

    public static void set(LuaFunction function, int number, Object value) {
        if (function.upvalues[number - 1] instanceof UpvalueCell cell) {
            cell.set(value);
        } else {
            function.setUpvalue(number - 1, value);
        }
    }

    /** A value that is the same for the same variable only. */
    public LuaUserdata identity(LuaFunction function, int number) {
        if (function.upvalues[number - 1] instanceof UpvalueCell cell) {
            return identities.computeIfAbsent(cell, key -> new LuaUserdata(null));
        }
        LuaUserdata[] all = copies.computeIfAbsent(function, key -> new LuaUserdata[key.upvalues.length]);
        if (all[number - 1] == null) {
            all[number - 1] = new LuaUserdata(null);
        }
        return all[number - 1];
    }

    /** Makes a variable of one function refer to that of another; a copied one gets the present value. */
    public static void join(LuaFunction function, int number, LuaFunction other, int otherNumber) {
        Object shared = other.upvalues[otherNumber - 1];
        boolean needsCell = function.upvalues[number - 1] instanceof UpvalueCell;
        if (needsCell == shared instanceof UpvalueCell) {
            function.setUpvalue(number - 1, shared);
        } else {
            set(function, number, get(other, otherNumber));
        }
    }
}
