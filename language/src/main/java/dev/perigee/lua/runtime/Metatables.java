package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The names of metamethods and the metatable of any value. Lua 5.1 manual, section 2.8. */
public final class Metatables {

    public static final LuaString INDEX = LuaString.constant("__index");
    public static final LuaString NEWINDEX = LuaString.constant("__newindex");
    public static final LuaString CALL = LuaString.constant("__call");
    public static final LuaString ADD = LuaString.constant("__add");
    public static final LuaString SUB = LuaString.constant("__sub");
    public static final LuaString MUL = LuaString.constant("__mul");
    public static final LuaString DIV = LuaString.constant("__div");
    public static final LuaString MOD = LuaString.constant("__mod");
    public static final LuaString POW = LuaString.constant("__pow");
    public static final LuaString UNM = LuaString.constant("__unm");
    public static final LuaString CONCAT = LuaString.constant("__concat");
    public static final LuaString LEN = LuaString.constant("__len");
    public static final LuaString EQ = LuaString.constant("__eq");
    public static final LuaString LT = LuaString.constant("__lt");
    public static final LuaString LE = LuaString.constant("__le");
    /** The names of the bit operators' metamethods; LuaJIT's extended syntax has them. */
    public static final LuaString BAND = LuaString.constant("__band");
    public static final LuaString BOR = LuaString.constant("__bor");
    public static final LuaString BXOR = LuaString.constant("__bxor");
    public static final LuaString SHL = LuaString.constant("__shl");
    public static final LuaString SHR = LuaString.constant("__shr");
    public static final LuaString SAR = LuaString.constant("__sar");
    public static final LuaString BNOT = LuaString.constant("__bnot");
    public static final LuaString TOSTRING = LuaString.constant("__tostring");
    public static final LuaString METATABLE = LuaString.constant("__metatable");
    public static final LuaString MODE = LuaString.constant("__mode");
    public static final LuaString GC = LuaString.constant("__gc");
    public static final LuaString PAIRS = LuaString.constant("__pairs");
    public static final LuaString IPAIRS = LuaString.constant("__ipairs");

    private Metatables() {
    }

    /** The metatable of {@code value}, or null. */
    public static LuaTable of(Object value, Node node) {
        if (value instanceof LuaTable table) {
            return table.metatable;
        }
        if (value instanceof LuaUserdata userdata) {
            return userdata.getMetatable();
        }
        return ofType(value, node);
    }

    @TruffleBoundary
    private static LuaTable ofType(Object value, Node node) {
        if (value instanceof ExtensionValue extension) {
            return extension.getMetatable();
        }
        return LuaContext.get(node).getTypeMetatable(LuaTypes.of(value));
    }

    /** The metamethod called {@code name} of {@code value}, or nil. */
    @TruffleBoundary
    public static Object getMetamethod(Object value, LuaString name, Node node) {
        if (value instanceof ExtensionValue extension) {
            return extension.getMetamethod(name);
        }
        LuaTable metatable = of(value, node);
        return metatable == null ? LuaNil.NIL : metatable.get(name);
    }
}
