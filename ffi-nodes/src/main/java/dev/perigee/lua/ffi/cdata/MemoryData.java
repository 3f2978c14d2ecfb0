package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaTypes;

/**
 * A C object in memory: a struct, union, array or vector, or through a reference any object. Offsets count bytes from the
 * object's start.
 *
 * <p>Compiled code knows the exact class at each access, so the accessors cost no dispatch, and the object made for an
 * intermediate result such as {@code a[i]} in {@code a[i].x} does not exist there.
 */
public abstract sealed class MemoryData extends FinalizableData permits NativeData, HeapData {

    private final CType type;
    private final boolean reference;

    /** @param reference whether the object is part of another one or was found through a pointer, so not itself the owner */
    MemoryData(CType type, boolean reference) {
        this.type = type;
        this.reference = reference;
    }

    @Override
    public final CType type() {
        return type;
    }

    public final boolean isReference() {
        return reference;
    }

    @Override
    public final CType declaredType() {
        return reference ? type.referenceTo() : type;
    }

    /** A reference to a number is that number. */
    @Override
    public final Object toNumber() {
        try {
            return number(NumberConversion.dereference(this));
        } catch (ConversionException e) {
            throw FfiErrors.raise(null, e);
        }
    }

    private static Object number(Object value) {
        return switch (value) {
            case MemoryData data when data.type().raw().isStorageOnly() ->
                LuaNumbers.normalize(NumberConversion.toDouble(data, BasicTypes.DOUBLE));
            case MemoryData data -> LuaNil.NIL;
            case CData data -> data.toNumber();
            case Boolean bool -> bool ? 1 : 0;
            default -> LuaTypes.isNumber(value) ? value : LuaNil.NIL;
        };
    }

    /** The size of the object in bytes, for owned objects of variable length the actual one; may be unknown. */
    public abstract long size();

    /** A reference to the object of type {@code partType} at {@code offset}. */
    public abstract MemoryData part(CType partType, long offset);

    public abstract byte getByte(long offset);

    public abstract short getShort(long offset);

    public abstract int getInt(long offset);

    public abstract long getLong(long offset);

    public abstract float getFloat(long offset);

    public abstract double getDouble(long offset);

    public abstract void putByte(long offset, byte value);

    public abstract void putShort(long offset, short value);

    public abstract void putInt(long offset, int value);

    public abstract void putLong(long offset, long value);

    public abstract void putFloat(long offset, float value);

    public abstract void putDouble(long offset, double value);

    /** Copies {@code length} bytes of {@code source} from its start to {@code offset}; the ranges may overlap. */
    public abstract void copyFrom(MemoryData source, long offset, long length);

    /** Stores {@code length} bytes of {@code source} at {@code offset}. */
    public abstract void write(long offset, byte[] source, int length);

    /** Reads {@code length} bytes from {@code offset} on. */
    public abstract void read(long offset, byte[] target, int length);

    public abstract void fill(long offset, long length, byte value);
}
