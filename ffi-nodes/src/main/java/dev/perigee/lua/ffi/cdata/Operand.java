package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.NamedConstant;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * An operand of arithmetic or comparison in a slow path, as C sees it: a number reduced to 64 bits, or a pointer.
 *
 * @param element what a pointer points to; null for anything else
 * @param bits the number or the address
 */
record Operand(Kind kind, CType element, long bits, Object owner) {

    enum Kind {
        SIGNED, UNSIGNED, POINTER, OTHER
    }

    private static final Operand NONE = new Operand(Kind.OTHER, null, 0, null);
    private static final Operand NULL = new Operand(Kind.POINTER, BasicTypes.VOID, 0, null);

    /** {@code value} as an operand beside {@code other}, which may be an enum whose constant a string names. */
    static Operand of(Object value, Object other) {
        return switch (NumberConversion.dereference(value)) {
            case Integer integer -> number(integer);
            case Double number -> number(NumberConversion.toLong((double) number));
            case CInteger integer -> new Operand(integer.isUnsigned64() ? Kind.UNSIGNED : Kind.SIGNED, null, integer.value(), null);
            case CTypeObject type -> number(type.number());
            case CFloat number -> number(NumberConversion.toLong(number.value()));
            case CPointer pointer -> pointer(pointer.target(), pointer.address(), pointer.owner());
            case CFunction function -> pointer(function.type(), function.address(), function.owner());
            case MemoryData data when data.type().raw() instanceof ArrayType array ->
                pointer(array.element(), data.address(), data.owner());
            case LuaNil nil -> NULL;
            case LuaString name -> constantOf(name, other);
            default -> NONE;
        };
    }

    private static Operand number(long value) {
        return new Operand(Kind.SIGNED, null, value, null);
    }

    private static Operand pointer(CType element, long address, Object owner) {
        return new Operand(Kind.POINTER, element, address, owner);
    }

    private static Operand constantOf(LuaString name, Object other) {
        boolean named = other instanceof CInteger integer && integer.isEnum();
        NamedConstant constant = named ? ((EnumType) ((CInteger) other).type().raw()).constants().get(name) : null;
        if (constant == null) {
            return NONE;
        }
        return new Operand(constant.type() == BasicTypes.UINT64 ? Kind.UNSIGNED : Kind.SIGNED, null, constant.value(), null);
    }

    boolean isNumber() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }

    boolean isPointer() {
        return kind == Kind.POINTER;
    }

    boolean isUnsigned() {
        return kind == Kind.UNSIGNED;
    }
}
