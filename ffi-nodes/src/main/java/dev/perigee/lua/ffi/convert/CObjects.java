package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.cdata.CFloat;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/** Makes C objects for {@code ffi.new}, {@code ffi.cast} and calls of ctypes. */
public final class CObjects {

    private CObjects() {
    }

    /** Whether values of {@code type} are immutable cdata rather than views of memory. */
    public static boolean isScalar(CType type) {
        return switch (type.raw()) {
            case BoolType bool -> true;
            case IntegerType integer -> !integer.isStorageOnly();
            case EnumType enumeration -> true;
            case FloatingType floating -> !floating.isStorageOnly();
            case ComplexType complex -> !complex.isStorageOnly();
            case PointerType pointer -> true;
            case ReferenceType reference -> true;
            default -> false;
        };
    }

    /** What Lua gets for a constant: a number if it fits 32 bits, else a 64-bit integer. */
    public static Object constant(NamedConstant constant) {
        long value = constant.value();
        if (constant.type() == BasicTypes.UINT64 && value < 0) {
            return CInteger.unsigned(value);
        }
        if (value == (int) value) {
            return (int) value;
        }
        return value >>> Integer.SIZE == 0 ? (Object) (double) value : new CInteger(constant.type(), value);
    }

    /** Whether {@code ffi.cast} takes the type: numbers, those without values in Lua included, pointers, references, enums. */
    public static boolean isCastTarget(CType type) {
        return type.raw().isStorageOnly() || isScalar(type) && !(type.raw() instanceof ComplexType);
    }

    /** Converts {@code value} to {@code type} for the sake of the errors alone. */
    @TruffleBoundary
    public static void check(CType type, Object value) {
        if (isScalar(type)) {
            scalar(type, value, false);
        } else {
            Initializer.assign(allocate(type), value);
        }
    }

    /** A new object of a fixed size, filled with zeros. */
    public static MemoryData allocate(CType type) {
        if (type.size() <= HeapData.MAX_SIZE && !type.hasVariableLength()) {
            return HeapData.create(type);
        }
        return allocateNative(type, type.size());
    }

    /** A new object of {@code size} bytes, filled with zeros. */
    @TruffleBoundary
    public static MemoryData allocateNative(CType type, long size) {
        return new NativeData(type, NativeBlock.allocate(size, type.alignment()));
    }

    /** A scalar of {@code type} with the given value. */
    @TruffleBoundary
    public static Object scalar(CType type, Object value, boolean cast) {
        return switch (type.raw()) {
            case CType number when number.isStorageOnly() -> throw ConversionErrors.cannotConvert(value, type);
            case BoolType bool -> new CInteger(type, NumberConversion.toBoolean(value, type) ? 1 : 0);
            case IntegerType integer -> new CInteger(type, toInteger(value, integer, type, cast));
            case EnumType enumeration -> new CInteger(type, toEnum(value, enumeration, type, cast));
            case FloatingType floating -> new CFloat(type, round(NumberConversion.toDouble(value, type), floating));
            case ComplexType complex -> Initializer.complex(type, value);
            case PointerType pointer -> PointerConversion.convert(value, type, cast);
            case ReferenceType reference -> refer(value, reference, cast);
            default -> throw ConversionErrors.cannotConvert(value, type);
        };
    }

    private static double round(double value, FloatingType type) {
        return type.size() == Float.BYTES ? (float) value : value;
    }

    /** A cast also takes the address of a pointer, and of anything that becomes one. */
    private static long toInteger(Object value, IntegerType integer, CType type, boolean cast) {
        Address address = cast ? Address.of(value) : null;
        return integer.wrap(address != null ? address.value() : NumberConversion.toLong(value, type));
    }

    /** Here a string is the name of a constant, never an address. */
    private static long toEnum(Object value, EnumType enumeration, CType type, boolean cast) {
        Address address = cast && enumeration.isComplete() && !(value instanceof LuaString) ? Address.of(value) : null;
        return address != null ? enumeration.base().wrap(address.value()) : NumberConversion.toEnum(value, type);
    }

    /** A reference is initialised like a pointer. */
    private static MemoryData refer(Object value, ReferenceType type, boolean cast) {
        if (value == LuaNil.NIL) {
            return new NativeData(type.target(), 0, null);
        }
        if (value instanceof MemoryData data && data.type() == type.target()) {
            return data.part(type.target(), 0);
        }
        CPointer pointer = PointerConversion.convert(value, type, cast);
        return new NativeData(type.target(), pointer.address(), pointer.owner());
    }
}
