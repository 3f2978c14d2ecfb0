package dev.perigee.lua.ffi.cdata;

import java.nio.ByteOrder;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.HostValues;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaTypes;

/**
 * A C object in memory: a struct, union, array or vector, or through a reference any object. Offsets count bytes from the
 * object's start.
 *
 * <p>Compiled code knows the exact class at each access, so the accessors cost no dispatch, and the object made for an
 * intermediate result such as {@code a[i]} in {@code a[i].x} does not exist there.
 *
 * <p>Hosts see arrays and vectors as arrays, and the bytes of any object as a buffer.
 */
@ExportLibrary(InteropLibrary.class)
public abstract sealed class MemoryData extends FinalizableData permits NativeData, HeapData, ArrayView {

    private static final long NO_ARRAY = -1;

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

    @ExportMessage
    final boolean hasArrayElements() {
        return getArraySize() >= 0;
    }

    /** The number of elements, negative if this is no array or one of unknown length. */
    @ExportMessage
    @TruffleBoundary
    final long getArraySize() {
        CType element = type.raw() instanceof PointerType ? null : ElementAccess.elementOf(type);
        boolean known = element != null && element.hasKnownSize() && element.size() != 0 && size() != CType.UNKNOWN_SIZE;
        return known ? size() / element.size() : NO_ARRAY;
    }

    @ExportMessage
    final boolean isArrayElementReadable(long index) {
        return index >= 0 && index < getArraySize();
    }

    @ExportMessage
    @TruffleBoundary
    final boolean isArrayElementModifiable(long index) {
        return isArrayElementReadable(index) && ElementAccess.find(type).isWritable();
    }

    @ExportMessage
    final boolean isArrayElementInsertable(@SuppressWarnings("unused") long index) {
        return false;
    }

    @ExportMessage
    @TruffleBoundary
    final Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isArrayElementReadable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        try {
            return ElementAccess.find(type).readElement(this, index);
        } catch (NullAccessException e) {
            throw FfiErrors.raise(null, e);
        }
    }

    @ExportMessage
    @TruffleBoundary
    final void writeArrayElement(long index, Object value) throws InvalidArrayIndexException, UnsupportedTypeException {
        if (!isArrayElementModifiable(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        try {
            ElementAccess.find(type).writeElement(this, index, HostValues.toLua(value));
        } catch (ConversionException e) {
            throw UnsupportedTypeException.create(new Object[]{value}, e.getMessage());
        } catch (NullAccessException e) {
            throw FfiErrors.raise(null, e);
        }
    }

    @ExportMessage
    final boolean hasBufferElements() {
        return size() != CType.UNKNOWN_SIZE;
    }

    @ExportMessage
    final long getBufferSize() {
        return size();
    }

    @ExportMessage
    final boolean isBufferWritable() {
        return !type.isConst();
    }

    private void checkBuffer(long offset, long length) throws InvalidBufferOffsetException {
        if (offset < 0 || length < 0 || offset > size() - length) {
            throw InvalidBufferOffsetException.create(offset, length);
        }
        if (this instanceof NativeData data && Long.compareUnsigned(data.address(), NativeMemory.FIRST_ADDRESS) < 0) {
            throw FfiErrors.raise(null, new NullAccessException(data.address()));
        }
    }

    private void checkWrite(long offset, long length) throws InvalidBufferOffsetException, UnsupportedMessageException {
        if (!isBufferWritable()) {
            throw UnsupportedMessageException.create();
        }
        checkBuffer(offset, length);
    }

    private static boolean isForeignOrder(ByteOrder order) {
        return order != ByteOrder.nativeOrder();
    }

    @ExportMessage
    final byte readBufferByte(long offset) throws InvalidBufferOffsetException {
        checkBuffer(offset, Byte.BYTES);
        return getByte(offset);
    }

    @ExportMessage
    final short readBufferShort(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        checkBuffer(offset, Short.BYTES);
        short value = getShort(offset);
        return isForeignOrder(order) ? Short.reverseBytes(value) : value;
    }

    @ExportMessage
    final int readBufferInt(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        checkBuffer(offset, Integer.BYTES);
        int value = getInt(offset);
        return isForeignOrder(order) ? Integer.reverseBytes(value) : value;
    }

    @ExportMessage
    final long readBufferLong(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        checkBuffer(offset, Long.BYTES);
        long value = getLong(offset);
        return isForeignOrder(order) ? Long.reverseBytes(value) : value;
    }

    @ExportMessage
    final float readBufferFloat(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return Float.intBitsToFloat(readBufferInt(order, offset));
    }

    @ExportMessage
    final double readBufferDouble(ByteOrder order, long offset) throws InvalidBufferOffsetException {
        return Double.longBitsToDouble(readBufferLong(order, offset));
    }

    @ExportMessage
    @TruffleBoundary
    final void readBuffer(long offset, byte[] target, int from, int length) throws InvalidBufferOffsetException {
        checkBuffer(offset, length);
        byte[] bytes = new byte[length];
        read(offset, bytes, length);
        System.arraycopy(bytes, 0, target, from, length);
    }

    @ExportMessage
    final void writeBufferByte(long offset, byte value) throws InvalidBufferOffsetException, UnsupportedMessageException {
        checkWrite(offset, Byte.BYTES);
        putByte(offset, value);
    }

    @ExportMessage
    final void writeBufferShort(ByteOrder order, long offset, short value) throws InvalidBufferOffsetException, UnsupportedMessageException {
        checkWrite(offset, Short.BYTES);
        putShort(offset, isForeignOrder(order) ? Short.reverseBytes(value) : value);
    }

    @ExportMessage
    final void writeBufferInt(ByteOrder order, long offset, int value) throws InvalidBufferOffsetException, UnsupportedMessageException {
        checkWrite(offset, Integer.BYTES);
        putInt(offset, isForeignOrder(order) ? Integer.reverseBytes(value) : value);
    }

    @ExportMessage
    final void writeBufferLong(ByteOrder order, long offset, long value) throws InvalidBufferOffsetException, UnsupportedMessageException {
        checkWrite(offset, Long.BYTES);
        putLong(offset, isForeignOrder(order) ? Long.reverseBytes(value) : value);
    }

    @ExportMessage
    final void writeBufferFloat(ByteOrder order, long offset, float value) throws InvalidBufferOffsetException, UnsupportedMessageException {
        writeBufferInt(order, offset, Float.floatToRawIntBits(value));
    }

    @ExportMessage
    final void writeBufferDouble(ByteOrder order, long offset, double value) throws InvalidBufferOffsetException, UnsupportedMessageException {
        writeBufferLong(order, offset, Double.doubleToRawLongBits(value));
    }
}
