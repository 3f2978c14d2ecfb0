package dev.perigee.lua.ffi.ctype;

/** {@code bool}: one byte that holds 0 or 1. */
public final class BoolType extends CType {

    BoolType() {
    }

    @Override
    public long size() {
        return 1;
    }

    @Override
    public int alignment() {
        return 1;
    }
}
