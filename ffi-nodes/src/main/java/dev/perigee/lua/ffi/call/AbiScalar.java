package dev.perigee.lua.ffi.call;

/**
 * The scalar ABI types. Integers and booleans of up to 32 bits travel as {@link #I32}: the caller extends arguments to 32
 * bits by their C type, and cuts results down to it, since the upper bits of a small result are undefined. Pointers, enums
 * apart ({@code I32}), and 64-bit integers are {@link #I64}; a vector of 8 bytes travels as the bits of an {@link #F64}.
 */
public enum AbiScalar implements AbiType {
    /** The result of a function that returns nothing; never an argument. */
    VOID(0, void.class),
    /** Only as a part of a struct. */
    I8(1, byte.class),
    /** Only as a part of a struct. */
    I16(2, short.class),
    /** Boxed as {@code Integer}. */
    I32(4, int.class),
    /** Boxed as {@code Long}. */
    I64(8, long.class),
    /** Boxed as {@code Float}. */
    F32(4, float.class),
    /** Boxed as {@code Double}. */
    F64(8, double.class);

    private final int size;
    private final Class<?> carrier;

    AbiScalar(int size, Class<?> carrier) {
        this.size = size;
        this.carrier = carrier;
    }

    /** The size in bytes. */
    public int size() {
        return size;
    }

    /** The primitive Java type that carries such a value. */
    Class<?> carrier() {
        return carrier;
    }

    boolean isFloating() {
        return this == F32 || this == F64;
    }
}
