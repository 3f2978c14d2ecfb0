package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.cdata.CComplex;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CFloat;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.cdata.FfiErrors;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.VectorType;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Converts Lua values to C numbers: "Conversions from Lua objects to C types" in LuaJIT's ffi semantics. The methods are
 * complete; nodes handle the common cases before they come here.
 */
public final class NumberConversion {

    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    private NumberConversion() {
    }

    /** A double as a 64-bit integer: cut towards zero, values from 2^63 on as the bits of the unsigned number. */
    public static long toLong(double value) {
        return value >= TWO_TO_63 ? (long) (value - TWO_TO_64) : (long) value;
    }

    /**
     * The value as an integer, not yet wrapped to the target's width.
     *
     * @param target the integer, enum or boolean type asked for; for the message
     */
    @TruffleBoundary
    public static long toLong(Object value, CType target) {
        return switch (value) {
            case Integer integer -> integer;
            case Double number -> toLong((double) number);
            case Boolean bool -> bool ? 1 : 0;
            case CInteger integer -> integer.value();
            case CFloat number -> toLong(number.value());
            case CComplex number -> toLong(number.real());
            case CTypeObject type -> type.number();
            case MemoryData data when isScalarReference(data) ->
                toLong(read(data), target);
            case MemoryData data when WideIntegers.isWide(data) -> data.getLong(0);
            default -> throw ConversionErrors.cannotConvert(value, target);
        };
    }

    /** Whether this refers to a single number or pointer, which takes its place in conversions and operations. */
    public static boolean isScalarReference(MemoryData data) {
        return switch (data.type().raw()) {
            case RecordType record -> false;
            case ArrayType array -> false;
            case VectorType vector -> false;
            case IntegerType integer -> !integer.isStorageOnly();
            case FloatingType floating -> !floating.isStorageOnly();
            case FunctionType function -> false;
            default -> data.type().hasKnownSize();
        };
    }

    private static Object read(MemoryData reference) {
        try {
            return CReader.of(reference.type()).read(reference, 0);
        } catch (NullAccessException e) {
            throw new ConversionException(FfiErrors.text(e));
        }
    }

    /** What operators and conversions see: the number or pointer itself in place of a reference to it. */
    public static Object dereference(Object value) {
        return value instanceof MemoryData data && isScalarReference(data) ? read(data) : value;
    }

    /** The value as a floating-point number. */
    @TruffleBoundary
    public static double toDouble(Object value, CType target) {
        return switch (value) {
            case Integer integer -> integer;
            case Double number -> number;
            case Boolean bool -> bool ? 1 : 0;
            case CInteger integer -> integer.isUnsigned64() ? CInteger.unsignedToDouble(integer.value()) : integer.value();
            case CFloat number -> number.value();
            case CComplex number -> number.real();
            case CTypeObject type -> type.number();
            case MemoryData data when isScalarReference(data) ->
                toDouble(read(data), target);
            case MemoryData data when WideIntegers.isWide(data) -> WideIntegers.toDouble(data);
            default -> throw ConversionErrors.cannotConvert(value, target);
        };
    }

    /** The value as a boolean: whether it differs from zero. */
    @TruffleBoundary
    public static boolean toBoolean(Object value, CType target) {
        return switch (value) {
            case Boolean bool -> bool;
            case CInteger integer -> integer.value() != 0;
            case CComplex complex -> throw ConversionErrors.cannotConvert(value, target);
            default -> !(toDouble(value, target) == 0);
        };
    }

    /** The value as an enum: a string names one of its constants. The result fits the enum's representation. */
    @TruffleBoundary
    public static long toEnum(Object value, CType target) {
        EnumType enumeration = (EnumType) target.raw();
        if (!enumeration.isComplete()) {
            throw ConversionErrors.invalidSize();
        }
        if (value instanceof LuaString name) {
            NamedConstant constant = enumeration.constants().get(name);
            if (constant == null) {
                throw ConversionErrors.cannotConvert(value, target);
            }
            return enumeration.base().wrap(constant.value());
        }
        // LuaJIT converts values that have a C type to the integer behind the enum, and says so.
        boolean typed = value instanceof CData || value == LuaNil.NIL || UserdataAddress.isUserdata(value);
        return enumeration.base().wrap(toLong(value, typed ? enumeration.base() : target));
    }

    /** Whether this is a number to C, which booleans are not where complex numbers and vectors are concerned. */
    static boolean isNumber(Object value) {
        return switch (dereference(value)) {
            case Integer integer -> true;
            case Double number -> true;
            case CInteger integer -> !(integer.type().raw() instanceof BoolType);
            case CFloat number -> true;
            case CComplex number -> true;
            case CTypeObject type -> true;
            default -> false;
        };
    }

    /** The value as a complex number of type {@code target}. */
    @TruffleBoundary
    public static CComplex toComplex(Object value, CType target) {
        boolean single = target.raw() == BasicTypes.COMPLEX_FLOAT;
        double real;
        double imaginary = 0;
        if (dereference(value) instanceof CComplex number) {
            real = number.real();
            imaginary = number.imaginary();
        } else {
            if (!isNumber(value)) {
                throw ConversionErrors.cannotConvert(value, target);
            }
            real = toDouble(value, target);
        }
        return single ? new CComplex(target, (float) real, (float) imaginary) : new CComplex(target, real, imaginary);
    }

    /** The value as an integer of the given type. */
    public static long toInteger(Object value, IntegerType integer, CType target) {
        return integer.wrap(toLong(value, target));
    }
}
