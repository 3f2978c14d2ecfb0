package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.extension.ExtensionUserdata;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The type names that {@code type} returns and messages show. */
public final class LuaTypes {

    public static final LuaString NIL = LuaString.constant("nil");
    public static final LuaString BOOLEAN = LuaString.constant("boolean");
    public static final LuaString NUMBER = LuaString.constant("number");
    public static final LuaString STRING = LuaString.constant("string");
    public static final LuaString TABLE = LuaString.constant("table");
    public static final LuaString FUNCTION = LuaString.constant("function");
    public static final LuaString USERDATA = LuaString.constant("userdata");
    public static final LuaString THREAD = LuaString.constant("thread");
    public static final LuaString CDATA = LuaString.constant("cdata");

    private LuaTypes() {
    }

    /** The type of any value; objects of other languages are userdata. */
    public static LuaString of(Object value) {
        if (value == LuaNil.NIL) {
            return NIL;
        }
        if (value instanceof LuaString) {
            return STRING;
        }
        if (value instanceof Integer || value instanceof Double) {
            return NUMBER;
        }
        if (value instanceof LuaTable) {
            return TABLE;
        }
        if (value instanceof LuaFunction) {
            return FUNCTION;
        }
        if (value instanceof Boolean) {
            return BOOLEAN;
        }
        if (value instanceof ExtensionValue) {
            return value instanceof ExtensionUserdata ? USERDATA : CDATA;
        }
        if (value instanceof LuaThread) {
            return THREAD;
        }
        return USERDATA;
    }

    @TruffleBoundary
    public static String name(Object value) {
        return of(value).toJava();
    }

    public static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Double;
    }
}
