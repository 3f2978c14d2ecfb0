package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.cdata.CData;
import dev.perigee.lua.ffi.cdata.CTypeObject;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The C types as which values are passed in place of the dots of a variadic function: "Conversions for vararg C function
 * arguments" in LuaJIT's ffi semantics.
 */
final class VariadicTypes {

    private static final CType STRING = BasicTypes.CHAR.qualified(Qualifiers.CONST).pointerTo();
    private static final CType POINTER = BasicTypes.VOID.pointerTo();

    private VariadicTypes() {
    }

    /** The type for a value; whether the value converts to it is a question for the conversion. */
    static CType of(Object value) {
        if (LuaTypes.isNumber(value)) {
            return BasicTypes.DOUBLE;
        }
        if (value instanceof LuaString) {
            return STRING;
        }
        if (value instanceof Boolean) {
            return BasicTypes.BOOL;
        }
        return value instanceof CData data ? ofData(data) : POINTER;
    }

    @TruffleBoundary
    private static CType ofData(CData data) {
        if (data instanceof CTypeObject) {
            return BasicTypes.INT32;
        }
        CType type = data.type();
        CType raw = type.raw();
        if (raw instanceof ArrayType array) {
            return array.element().pointerTo();
        }
        boolean reference = data instanceof MemoryData memory && memory.isReference();
        if (reference || raw instanceof RecordType || raw instanceof FunctionType) {
            return type.pointerTo();
        }
        return raw == BasicTypes.FLOAT ? BasicTypes.DOUBLE : type;
    }
}
