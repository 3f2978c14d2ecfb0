package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;

/** The text of values as {@code tostring} gives it. */
public final class LuaToString {

    private static final LuaString TRUE = LuaString.constant("true");
    private static final LuaString FALSE = LuaString.constant("false");

    private LuaToString() {
    }

    /** The text of an Integer or Double. */
    @TruffleBoundary
    public static LuaString number(Object number) {
        return number instanceof Integer integer ? NumberFormat.toLuaString((int) integer) : NumberFormat.toLuaString((double) number);
    }

    /** The text of any value; a {@code __tostring} metamethod may make it any value at all, as in LuaJIT. */
    @TruffleBoundary
    public static Object any(Object value, Node node) {
        if (value instanceof LuaString) {
            return value;
        }
        if (LuaTypes.isNumber(value)) {
            return number(value);
        }
        if (value instanceof ExtensionValue extension) {
            return extension.toLuaString(node);
        }
        Object metamethod = Metatables.getMetamethod(value, Metatables.TOSTRING, node);
        if (metamethod != LuaNil.NIL) {
            return LuaResults.first(LuaCalls.call(node, metamethod, value));
        }
        return basic(value);
    }

    /** The text without metamethods. */
    @TruffleBoundary
    public static LuaString basic(Object value) {
        if (value instanceof LuaString string) {
            return string;
        }
        if (LuaTypes.isNumber(value)) {
            return number(value);
        }
        if (value == LuaNil.NIL) {
            return LuaTypes.NIL;
        }
        if (value instanceof Boolean bool) {
            return bool ? TRUE : FALSE;
        }
        return LuaString.fromJava(LuaInterop.isForeign(value) ? LuaInterop.describe(value) : LuaAddresses.describe(value));
    }
}
