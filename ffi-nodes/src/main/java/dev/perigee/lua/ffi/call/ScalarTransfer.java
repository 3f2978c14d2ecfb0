package dev.perigee.lua.ffi.call;

import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.ReferenceType;

/**
 * Converts scalars of one C type between Lua values and the boxed form that they have in a call. Each passes through an object
 * of its type, which the conversions of the ffi read and write: in compiled code that object is virtual, so what remains is the
 * conversion, and the extension of a small integer at most.
 */
public final class ScalarTransfer {

    private final CType type;
    /** Whether these are references, which are initialised like pointers, and stay references, unlike in a field. */
    private final boolean reference;
    private final CReader reader;
    private final CWriter writer;
    private final AbiScalar kind;
    private final int size;
    private final boolean signed;

    /** @param type one that {@link AbiTypes} makes a scalar other than void of */
    public ScalarTransfer(CType type) {
        CType number = type.raw() instanceof EnumType enumeration ? enumeration.base() : type.raw();
        this.type = type;
        this.reference = type.raw() instanceof ReferenceType;
        this.reader = CReader.of(type);
        this.writer = CWriter.of(type);
        this.kind = (AbiScalar) AbiTypes.of(type);
        this.size = (int) type.size();
        this.signed = number instanceof IntegerType integer && integer.isSigned();
    }

    /**
     * The value as an argument, or as a callback's result.
     *
     * @throws ConversionException if it does not convert
     */
    public Object toC(Object value) {
        if (reference) {
            return ((MemoryData) CObjects.scalar(type, value, false)).address();
        }
        HeapData memory = HeapData.create(type);
        writer.write(memory, 0, value);
        return load(memory);
    }

    /** The Lua value of a call's result, or of a callback's argument. */
    public Object toLua(Object raw) {
        if (reference && !(((ReferenceType) type.raw()).target() instanceof FunctionType)) {
            return new NativeData(((ReferenceType) type.raw()).target(), (long) raw, null);
        }
        HeapData memory = HeapData.create(type);
        store(memory, raw);
        return reader.read(memory, 0);
    }

    private Object load(MemoryData memory) {
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

    /** What C passes is undefined in the bits above the type's width. */
    private void store(MemoryData memory, Object value) {
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
