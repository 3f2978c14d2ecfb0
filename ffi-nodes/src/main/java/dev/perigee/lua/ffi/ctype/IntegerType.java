package dev.perigee.lua.ffi.ctype;

/**
 * An integer type, told apart by width and signedness only: {@code long} is {@code int32_t} or {@code int64_t}, and
 * {@code char} is the 8-bit type of its signedness, as LuaJIT treats them. Those beyond 64 bits
 * are {@linkplain #isStorageOnly storage only}.
 */
public final class IntegerType extends CType {

    private static final int MAX_ALIGNMENT = 16;

    private final int bytes;
    private final boolean signed;

    IntegerType(int bytes, boolean signed) {
        this.bytes = bytes;
        this.signed = signed;
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public int alignment() {
        return Math.min(bytes, MAX_ALIGNMENT);
    }

    @Override
    public boolean isStorageOnly() {
        return bytes > Long.BYTES;
    }

    public boolean isSigned() {
        return signed;
    }

    /** Whether this is the type that {@code char} without a sign names. */
    public boolean isPlainChar() {
        return bytes == 1 && signed == DataModel.HOST.charSigned();
    }

    /** {@code value} wrapped to this type's width and extended to 64 bits by its signedness. */
    public long wrap(long value) {
        if (bytes >= Long.BYTES) {
            return value;
        }
        int unused = Long.SIZE - bytes * Byte.SIZE;
        return signed ? value << unused >> unused : value << unused >>> unused;
    }
}
