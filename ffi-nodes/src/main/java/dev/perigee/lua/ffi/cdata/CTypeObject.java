package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.ctype.CType;

/** A C type as a Lua value: what {@code ffi.typeof} returns. Each is an object of its own, equal if the types are. */
public final class CTypeObject extends CData {

    private final CType represented;

    public CTypeObject(CType represented) {
        this.represented = represented;
    }

    /** The type that this value stands for, references included. */
    public CType represented() {
        return represented;
    }

    @Override
    public CType type() {
        return represented;
    }

    /** The type's number in this context. */
    @TruffleBoundary
    public int number() {
        return FfiContext.get(null).declarations().types().numberOf(represented);
    }

    @Override
    public Object toNumber() {
        return number();
    }

    @Override
    public String typeText() {
        return "ctype";
    }

    @Override
    public String metatableOwnerText() {
        return typeText();
    }

    @Override
    String valueText() {
        return CDataText.addressOf(this);
    }
}
