package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.extension.ExtensionUserdata;
import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.LuaUserdata;

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
        return new ConversionException("cannot convert '" + nameOf(value) + "' to '" + target.raw() + "'");
    }

    @TruffleBoundary
    public static ConversionException tooManyInitializers(CType type) {
        return new ConversionException("too many initializers for '" + type.raw() + "'");
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

    /** What messages call a value: its C type if it is cdata, else its Lua type, booleans and userdata by
     * their C type. */
    @TruffleBoundary
    public static String nameOf(Object value) {
        if (value instanceof CTypeObject) {
            // As a value a ctype is its number.
            return BasicTypes.INT32.toString();
        }
        if (value instanceof CData data) {
            return data.typeText();
        }
        if (value instanceof LuaUserdata || value instanceof ExtensionUserdata) {
            return VOID_POINTER;
        }
        return value instanceof Boolean ? "bool" : LuaTypes.name(value);
    }
}
