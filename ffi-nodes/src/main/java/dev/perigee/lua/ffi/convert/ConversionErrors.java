package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CFunction;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.runtime.LuaTypes;

/** Makes the errors about C types and values, with LuaJIT's texts (lj_errmsg.h). */
public final class ConversionErrors {

    public static final String INVALID_TYPE = "invalid C type";
    public static final String INVALID_SIZE = "size of C type is unknown or too large";
    public static final String CONSTANT = "attempt to write to constant location";

    private static final String VOID_POINTER = BasicTypes.VOID.pointerTo().toString();

    private ConversionErrors() {
    }

    /** {@code value} does not convert to {@code target}. */
    @TruffleBoundary
    public static ConversionException cannotConvert(Object value, CType target) {
        return new ConversionException("cannot convert '" + sourceName(value) + "' to '" + target.described() + "'");
    }

    @TruffleBoundary
    public static ConversionException tooManyInitializers(CType type) {
        return new ConversionException("too many initializers for '" + type.described() + "'");
    }

    @TruffleBoundary
    public static ConversionException constant() {
        return new ConversionException(CONSTANT);
    }

    @TruffleBoundary
    public static ConversionException invalidType() {
        return new ConversionException(INVALID_TYPE);
    }

    @TruffleBoundary
    public static ConversionException invalidSize() {
        return new ConversionException(INVALID_SIZE);
    }

    /** What converts: booleans and userdata by their C type, functions as pointers. */
    private static String sourceName(Object value) {
        if (UserdataAddress.isUserdata(value)) {
            return VOID_POINTER;
        }
        return value instanceof Boolean ? "bool" : operandName(value);
    }

    /** What conversions and operators call a value: its C type if it is cdata, else its Lua type. Enums are integers to them. */
    @TruffleBoundary
    public static String operandName(Object value) {
        if (value instanceof CTypeObject) {
            // As a value a ctype is its number.
            return BasicTypes.INT32.toString();
        }
        if (value instanceof CFunction function) {
            return function.type().pointerTo().toString();
        }
        if (value instanceof CData data) {
            CType type = data.type().described();
            return (type instanceof EnumType enumeration && enumeration.isComplete() ? enumeration.base() : type).toString();
        }
        return LuaTypes.name(value);
    }
}
