package dev.perigee.lua.ffi.ctype;

/** {@code float}, {@code double} or {@code long double}; values of the last are carried but never converted. */
public final class FloatingType extends CType {

    private final int bytes;

    FloatingType(int bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public int alignment() {
        return bytes;
    }
}
