package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.convert.PointerConversion;
import dev.perigee.lua.ffi.convert.PointerConverter;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/** Checks and converts the arguments of the library's functions, counted from 0; every method raises {@code bad argument}. */
final class FfiArguments {

    static final CType VOID_POINTER = BasicTypes.VOID.pointerTo();
    static final CType CONST_VOID_POINTER = BasicTypes.VOID.qualified(Qualifiers.CONST).pointerTo();
    static final CType STRING_POINTER = BasicTypes.CHAR.qualified(Qualifiers.CONST).pointerTo();

    private FfiArguments() {
    }

    /** The argument, or null if the caller passed fewer. */
    static Object orNull(VirtualFrame frame, int index) {
        return index < LuaArguments.count(frame) ? LuaArguments.get(frame, index) : null;
    }

    /** Any value, nil included, but not nothing. */
    static Object any(Node node, VirtualFrame frame, int index) {
        if (index >= LuaArguments.count(frame)) {
            throw LuaErrors.badArgument(node, index + 1, "value expected");
        }
        return LuaArguments.get(frame, index);
    }

    /** A string, or the text of a number. */
    @TruffleBoundary
    static LuaString string(Node node, Object value, int index) {
        if (value instanceof LuaString string) {
            return string;
        }
        if (value == null || !LuaTypes.isNumber(value)) {
            throw LuaErrors.badArgumentType(node, index + 1, "string", value);
        }
        return LuaToString.number(value);
    }

    /** The argument as a pointer. */
    static CPointer pointer(Node node, VirtualFrame frame, int index, PointerConverter converter) {
        Object value = any(node, frame, index);
        try {
            return converter.convert(value);
        } catch (ConversionException e) {
            throw badArgument(node, index, e);
        }
    }

    @TruffleBoundary
    private static RuntimeException badArgument(Node node, int index, ConversionException problem) {
        return LuaErrors.badArgument(node, index + 1, problem.getMessage());
    }

    /** {@code value}, which is the argument at {@code index}, as a pointer of type {@code target}. */
    static CPointer pointer(Node node, int index, Object value, CType target) {
        try {
            return PointerConversion.convert(value, target, false);
        } catch (ConversionException e) {
            throw badArgument(node, index, e);
        }
    }

    /** The argument as a 32-bit integer. */
    static int integer(Node node, VirtualFrame frame, int index) {
        Object value = any(node, frame, index);
        if (value instanceof Integer integer) {
            return integer;
        }
        if (value instanceof Double number) {
            return (int) (long) (double) number;
        }
        try {
            return (int) NumberConversion.toLong(value, BasicTypes.INT32);
        } catch (ConversionException e) {
            throw badArgument(node, index, e);
        }
    }
}
