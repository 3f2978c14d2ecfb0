package dev.perigee.lua.ffi.call;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.IntegerType;

/**
 * Moves a scalar between an object in memory, which the conversions of the ffi read and write, and its boxed form in a call.
 * In compiled code the object in between is virtual, so what remains is the extension of a small integer at most.
 */
public final class ScalarTransfer {

    private final AbiScalar kind;
    private final int size;
    private final boolean signed;

    private ScalarTransfer(AbiScalar kind, int size, boolean signed) {
        this.kind = kind;
        this.size = size;
        this.signed = signed;
    }

    /** The transfer for a type that {@link AbiTypes} makes a scalar other than void of. */
    public static ScalarTransfer of(CType type) {
        CType number = type.raw() instanceof EnumType enumeration ? enumeration.base() : type.raw();
        boolean signed = number instanceof IntegerType integer && integer.isSigned();
        return new ScalarTransfer((AbiScalar) AbiTypes.of(type), (int) type.size(), signed);
    }

    /** The object's value as an argument or as a callback's result. */
    public Object load(MemoryData memory) {
        return switch (kind) {
            case I64 -> memory.getLong(0);
            case F32 -> memory.getFloat(0);
            case F64 -> memory.getDouble(0);
            default -> loadInt(memory);
        };
    }

    /** C callees may rely on small integers being extended to 32 bits. */
    private int loadInt(MemoryData memory) {
        return switch (size) {
            case 1 -> signed ? memory.getByte(0) : memory.getByte(0) & 0xff;
            case 2 -> signed ? memory.getShort(0) : memory.getShort(0) & 0xffff;
            default -> memory.getInt(0);
        };
    }

    /** Stores a call's result or a callback's argument, whose bits above the type's width are undefined. */
    public void store(MemoryData memory, Object value) {
        switch (kind) {
            case I64 -> memory.putLong(0, (long) value);
            case F32 -> memory.putFloat(0, (float) value);
            case F64 -> memory.putDouble(0, (double) value);
            default -> storeInt(memory, (int) value);
        }
    }

    private void storeInt(MemoryData memory, int value) {
        switch (size) {
            case 1 -> memory.putByte(0, (byte) value);
            case 2 -> memory.putShort(0, (short) value);
            default -> memory.putInt(0, value);
        }
    }
}
