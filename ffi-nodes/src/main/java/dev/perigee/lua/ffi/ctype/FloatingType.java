package dev.perigee.lua.ffi.ctype;

/** A floating-point type. All but {@code float} and {@code double} are {@linkplain #isStorageOnly storage only}. */
public final class FloatingType extends CType {

    private final String name;
    private final int bytes;

    FloatingType(String name, int bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The name in C. */
    String name() {
        return name;
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public int alignment() {
        return bytes;
    }

    @Override
    public boolean isStorageOnly() {
        return bytes != Float.BYTES && bytes != Double.BYTES;
    }

    @Override
    public boolean consistsOfDoubles() {
        return bytes == Double.BYTES;
    }
}
