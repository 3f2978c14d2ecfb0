package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The {@code table: 0x…} texts of values without a better one; the number is the identity hash, not an address. */
public final class LuaAddresses {

    private LuaAddresses() {
    }

    /** {@code type: address}; most library functions have a number instead. */
    @TruffleBoundary
    public static String describe(Object value) {
        if (value instanceof LuaFunction function && function.isBuiltin() && function.getBuiltinNumber() > 0) {
            return "function: builtin#" + function.getBuiltinNumber();
        }
        return LuaTypes.name(value) + ": " + NumberFormat.addressToLuaString(address(value));
    }

    /** The number that stands for the address of {@code value}. */
    @TruffleBoundary
    public static long address(Object value) {
        return 0x4000_0000L + (System.identityHashCode(value) & 0x0fff_ffffL) * 8;
    }
}
