package dev.perigee.lua.ffi.cdata;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.convert.CObjects;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.convert.Initializer;
import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.table.LuaTable;

/** Makes objects of any type: {@code ffi.new} and calls of ctypes. */
public final class NewObjects {

    private NewObjects() {
    }

    /**
     * A new object, with the finalizer that its type's metatable defines.
     *
     * @param values from index {@code from} on: for types of variable length the length, then the initialisers
     */
    @TruffleBoundary
    public static Object create(CType type, Object[] values, int from, Node node) {
        int first = from;
        long length = 0;
        if (type.hasVariableLength()) {
            if (first >= values.length) {
                throw LuaErrors.badArgument(node, 2, "value expected");
            }
            length = length(values[first++], node);
        }
        Object[] initializers = first == 0 ? values : Arrays.copyOfRange(values, first, values.length);
        if (CObjects.isScalar(type)) {
            return scalar(type, initializers, node);
        }
        long size = type.sizeWith(length);
        if (size == CType.UNKNOWN_SIZE) {
            throw LuaErrors.badArgument(node, 1, ConversionErrors.INVALID_SIZE);
        }
        MemoryData object = type.hasVariableLength() ? CObjects.allocateNative(type, size) : CObjects.allocate(type);
        Initializer.initialize(object, initializers);
        addFinalizer(object);
        return object;
    }

    private static long length(Object value, Node node) {
        try {
            return (int) NumberConversion.toLong(value, BasicTypes.INT32);
        } catch (ConversionException e) {
            throw LuaErrors.badArgument(node, 2, e.getMessage());
        }
    }

    private static Object scalar(CType type, Object[] initializers, Node node) {
        if (type.raw() instanceof ComplexType && initializers.length == 2) {
            return Initializer.complex(type, initializers[0], initializers[1]);
        }
        if (initializers.length > 1) {
            throw ConversionErrors.tooManyInitializers(type);
        }
        if (initializers.length == 1) {
            return CObjects.scalar(type, initializers[0], false);
        }
        if (type.raw() instanceof EnumType && !type.hasKnownSize()) {
            throw LuaErrors.badArgument(node, 1, ConversionErrors.INVALID_SIZE);
        }
        Object zero = type.raw() instanceof PointerType || type.raw() instanceof ReferenceType ? LuaNil.NIL : (Object) 0;
        return CObjects.scalar(type, zero, false);
    }

    private static void addFinalizer(MemoryData object) {
        FfiContext context = FfiContext.get(null);
        LuaTable metatable = context.metatypes().of(object);
        Object finalizer = metatable == null ? LuaNil.NIL : metatable.get(Metatables.GC);
        if (finalizer != LuaNil.NIL) {
            context.finalizers().set(object, finalizer);
        }
    }
}
