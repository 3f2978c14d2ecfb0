package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.runtime.LuaNumbers;

/** An integer, boolean or enum as cdata; above all the 64-bit integers, which Lua's numbers cannot hold. */
public final class CInteger extends CData {

    private final CType type;
    private final long value;

    /** @param value as the type represents it: within its range, for unsigned 64-bit types the bits */
    public CInteger(CType type, long value) {
        this.type = type;
        this.value = value;
    }

    public static CInteger signed(long value) {
        return new CInteger(BasicTypes.INT64, value);
    }

    public static CInteger unsigned(long value) {
        return new CInteger(BasicTypes.UINT64, value);
    }

    @Override
    public CType type() {
        return type;
    }

    /** The value; of an unsigned 64-bit integer the bits. */
    public long value() {
        return value;
    }

    public boolean isEnum() {
        return type.raw() instanceof EnumType;
    }

    @Override
    public boolean isInt64() {
        return type == BasicTypes.INT64 || type == BasicTypes.UINT64 || isQualifiedInt64();
    }

    @TruffleBoundary
    private boolean isQualifiedInt64() {
        return type.raw() instanceof IntegerType integer && integer.size() == Long.BYTES;
    }

    @Override
    public boolean isUnsigned64() {
        return type.raw() == BasicTypes.UINT64;
    }

    @Override
    public long asLong() {
        return value;
    }

    @Override
    @TruffleBoundary
    public Object toNumber() {
        return isUnsigned64() && value < 0 ? unsignedToDouble(value) : LuaNumbers.normalize(value);
    }

    /** The value of the 64 bits read as unsigned, rounded to the nearest double. */
    public static double unsignedToDouble(long bits) {
        if (bits >= 0) {
            return bits;
        }
        return ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    @Override
    @TruffleBoundary
    String valueText() {
        return isEnum() ? Integer.toString((int) value) : CDataText.addressOf(this);
    }
}
