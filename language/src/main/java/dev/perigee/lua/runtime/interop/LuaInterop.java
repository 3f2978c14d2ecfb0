package dev.perigee.lua.runtime.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Values on their way between Lua and hosts or other languages. */
public final class LuaInterop {

    private LuaInterop() {
    }

    /** Whether a value is an object of another language or of the host. */
    public static boolean isForeign(Object value) {
        return value instanceof TruffleObject && !(value instanceof LuaTable || value instanceof LuaFunction || value instanceof LuaString ||
                        value instanceof LuaNil || value instanceof ExtensionValue || value instanceof LuaThread || value instanceof LuaUserdata);
    }

    /** Whether a value is a function of another language or of the host. */
    @TruffleBoundary
    public static boolean isExecutable(Object value) {
        return isForeign(value) && InteropLibrary.getUncached().isExecutable(value);
    }

    /** A value from outside as a Lua value: strings become bytes, numbers int or double, null becomes nil. */
    public static Object fromHost(Object value) {
        if (value instanceof Integer || value instanceof Double || value instanceof LuaString || value instanceof LuaTable ||
                        value instanceof LuaFunction || value == LuaNil.NIL) {
            return value;
        }
        if (value instanceof Boolean bool) {
            return bool ? Boolean.TRUE : Boolean.FALSE;
        }
        return fromHostSlow(value);
    }

    @TruffleBoundary
    private static Object fromHostSlow(Object value) {
        if (value instanceof Long number) {
            return LuaNumbers.normalize(number);
        }
        if (value instanceof Byte || value instanceof Short) {
            return ((Number) value).intValue();
        }
        if (value instanceof Float number) {
            return LuaNumbers.normalize(number);
        }
        if (value instanceof Character || value instanceof String) {
            return LuaString.fromJava(value.toString());
        }
        if (value instanceof TruffleString string) {
            return LuaString.fromJava(string.toJavaStringUncached());
        }
        if (!isForeign(value)) {
            return value;
        }
        return unbox(value);
    }

    /** A foreign object that stands for a primitive, as such. */
    private static Object unbox(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.isNull(value)) {
                return LuaNil.NIL;
            }
            if (interop.isString(value)) {
                return LuaString.fromJava(interop.asString(value));
            }
            if (interop.isBoolean(value)) {
                return interop.asBoolean(value);
            }
            if (interop.fitsInInt(value)) {
                return interop.asInt(value);
            }
            if (interop.fitsInDouble(value)) {
                return LuaNumbers.normalize(interop.asDouble(value));
            }
        } catch (UnsupportedMessageException e) {
            return value;
        }
        return value;
    }

    /** Call results for a caller outside: no value is nil, several are the first. */
    public static Object resultToHost(Object results) {
        return LuaResults.first(results);
    }

    @TruffleBoundary
    public static String describe(Object foreign) {
        InteropLibrary interop = InteropLibrary.getUncached(foreign);
        try {
            return InteropLibrary.getUncached().asString(interop.toDisplayString(foreign));
        } catch (UnsupportedMessageException e) {
            return "userdata: " + foreign.getClass().getSimpleName();
        }
    }
}
