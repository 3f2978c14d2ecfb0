package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.cdata.BufferMemory;
import dev.perigee.lua.ffi.cdata.CFunction;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.Qualifiers;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.memory.StringCopies;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;

/** Converts Lua values to C pointers. */
public final class PointerConversion {

    /** What a Lua string points to when it becomes a pointer. */
    static final CType STRING_TARGET = BasicTypes.CHAR.qualified(Qualifiers.CONST);

    private PointerConversion() {
    }

    /**
     * The value as a pointer.
     *
     * @param target the type asked for, which is also the result's; or a reference type, which takes the pointer to what it
     *            refers to
     * @param cast whether {@code ffi.cast} asks, which allows integers and any other pointer
     */
    @TruffleBoundary
    public static CPointer convert(Object value, CType target, boolean cast) {
        return switch (target.raw()) {
            case PointerType pointer -> convert(value, target, target, pointer.target(), cast);
            case ReferenceType reference -> convert(value, target, reference.target().pointerTo(), reference.target(), cast);
            default -> throw new AssertionError(target);
        };
    }

    private static CPointer convert(Object value, CType target, CType result, CType wanted, boolean cast) {
        return switch (NumberConversion.dereference(value)) {
            case LuaNil nil -> new CPointer(result, 0, null);
            case CPointer pointer -> {
                check(value, target, wanted, pointer.target(), cast);
                yield new CPointer(result, pointer.address(), ownerOf(pointer));
            }
            case MemoryData data -> {
                checkObject(data, target, wanted, cast);
                yield new CPointer(result, data.address(), ownerOf(data));
            }
            case CFunction function -> {
                check(value, target, wanted, function.type(), cast);
                yield new CPointer(result, function.address(), function.owner());
            }
            case LuaString string -> {
                check(value, target, wanted, STRING_TARGET, cast);
                yield new CPointer(result, StringCopies.address(string), string);
            }
            case LuaBuffer buffer -> {
                CPointer content = (CPointer) buffer.pointer(BufferMemory::allocate);
                yield new CPointer(result, content.address(), content.owner());
            }
            case Object userdata when UserdataAddress.isUserdata(userdata) -> {
                check(value, target, wanted, BasicTypes.VOID, cast);
                yield new CPointer(result, UserdataAddress.of(userdata), userdata);
            }
            case LuaFunction function when wanted instanceof FunctionType type ->
                new CPointer(result, FfiContext.get(null).callbacks().create(function, type, target), null);
            case Object foreign when wanted instanceof FunctionType type && LuaInterop.isExecutable(foreign) ->
                new CPointer(result, FfiContext.get(null).callbacks().createForeign(foreign, type, target), null);
            case Object other when cast -> new CPointer(result, ofNumber(other, target), null);
            default -> throw ConversionErrors.cannotConvert(value, target);
        };
    }

    private static void checkObject(MemoryData data, CType target, CType wanted, boolean cast) {
        switch (data.type().raw()) {
            case ArrayType array -> check(data, target, wanted, array.element(), cast);
            case RecordType record -> check(data, target, wanted, record, cast);
            case FunctionType function -> check(data, target, wanted, function, cast);
            default -> throw ConversionErrors.cannotConvert(data, target);
        }
    }

    private static void check(Object value, CType target, CType wanted, CType found, boolean cast) {
        if (!cast && !Compatibility.assignable(wanted, found)) {
            throw ConversionErrors.cannotConvert(value, target);
        }
    }

    static Object ownerOf(CPointer pointer) {
        return pointer.hasFinalizer() ? pointer : pointer.owner();
    }

    static Object ownerOf(MemoryData data) {
        return data.hasFinalizer() ? data : data.owner();
    }

    static long ofInteger(long address, CType target) {
        return target.size() == Integer.BYTES ? address & 0xffff_ffffL : address;
    }

    private static long ofNumber(Object value, CType target) {
        long address = switch (value) {
            case Integer integer -> integer;
            case Double number -> NumberConversion.toLong((double) number);
            case CInteger integer when !(integer.type().raw() instanceof BoolType) -> integer.value();
            default -> throw ConversionErrors.cannotConvert(value, target);
        };
        return ofInteger(address, target);
    }
}
