package dev.perigee.lua.ffi.ctype;

/** {@code void}: the type of no object. */
public final class VoidType extends CType {

    VoidType() {
    }

    @Override
    public long size() {
        return UNKNOWN_SIZE;
    }

    @Override
    public int alignment() {
        return 1;
    }
}
