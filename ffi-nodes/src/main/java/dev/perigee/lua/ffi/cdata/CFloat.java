package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaNumbers;

/** A {@code float} or {@code double} as cdata, which only {@code ffi.new} and {@code ffi.cast} make. */
public final class CFloat extends CData {

    private final CType type;
    private final double value;

    /** @param value representable in the type */
    public CFloat(CType type, double value) {
        this.type = type;
        this.value = value;
    }

    @Override
    public CType type() {
        return type;
    }

    public double value() {
        return value;
    }

    @Override
    public Object toNumber() {
        return LuaNumbers.normalize(value);
    }

    @Override
    String valueText() {
        return CDataText.addressOf(this);
    }
}
