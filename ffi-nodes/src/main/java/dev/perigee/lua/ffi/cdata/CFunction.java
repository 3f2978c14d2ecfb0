package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.call.CallMode;
import dev.perigee.lua.ffi.ctype.FunctionType;

/** A C function found in a library. */
public final class CFunction extends CData {

    private final FunctionType type;
    private final long address;
    private final CallMode mode;
    /** The library, which must not be unloaded while this exists. */
    private final Object owner;

    public CFunction(FunctionType type, long address, CallMode mode, Object owner) {
        this.type = type;
        this.address = address;
        this.mode = mode;
        this.owner = owner;
    }

    @Override
    public FunctionType type() {
        return type;
    }

    public long address() {
        return address;
    }

    /** How carefully it must be called. */
    public CallMode mode() {
        return mode;
    }

    public Object owner() {
        return owner;
    }

    @Override
    String valueText() {
        return CDataText.address(address);
    }
}
