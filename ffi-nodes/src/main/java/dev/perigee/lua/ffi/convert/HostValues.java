package dev.perigee.lua.ffi.convert;

import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.runtime.interop.LuaInterop;

/**
 * Values that hosts and other languages hand to C. As for Lua code, but whole numbers that no Lua number can hold become
 * 64-bit integers, so that all of them reach C unchanged.
 */
public final class HostValues {

    private static final int WORD = 64;

    private HostValues() {
    }

    /** The Lua value for a host's. */
    public static Object toLua(Object value) {
        if (value instanceof Integer || value instanceof Double) {
            return value;
        }
        return convert(value);
    }

    @TruffleBoundary
    private static Object convert(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            if (value instanceof Long || LuaInterop.isForeign(value) && interop.isNumber(value)) {
                if (!interop.fitsInDouble(value) && interop.fitsInLong(value)) {
                    return CInteger.signed(interop.asLong(value));
                }
                if (!interop.fitsInDouble(value) && interop.fitsInBigInteger(value)) {
                    BigInteger number = interop.asBigInteger(value);
                    return number.signum() > 0 && number.bitLength() <= WORD ? CInteger.unsigned(number.longValue()) : number.doubleValue();
                }
            }
        } catch (UnsupportedMessageException e) {
            return LuaInterop.fromHost(value);
        }
        return LuaInterop.fromHost(value);
    }

    /** As {@link #toLua}, for all of them. */
    @TruffleBoundary
    public static Object[] toLua(Object[] values) {
        Object[] converted = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = toLua(values[i]);
        }
        return converted;
    }
}
