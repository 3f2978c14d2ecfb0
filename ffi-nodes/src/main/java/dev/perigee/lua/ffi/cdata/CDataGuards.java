package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;

/** The conditions and conversions that the nodes of cdata share. */
final class CDataGuards {

    /** Types of one operand that a node keeps apart. */
    static final int TYPES = 4;

    private CDataGuards() {
    }

    static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Double;
    }

    /** A Lua number as an index or a distance between pointers: cut towards zero. */
    static long toIndex(Object number) {
        return number instanceof Integer integer ? integer : (long) (double) number;
    }

    /** Whether this is a plain 64-bit integer, not a qualified or smaller one. */
    static boolean isInt64(CInteger value) {
        CType type = value.type();
        return type == BasicTypes.INT64 || type == BasicTypes.UINT64;
    }

    static boolean isUnsigned(CInteger value) {
        return value.type() == BasicTypes.UINT64;
    }

    /** The memory that a pointer points to. */
    static MemoryData target(CPointer pointer) {
        return target(pointer, pointer.type());
    }

    /** The memory behind a pointer whose type is known: where {@code type} is a constant, so is all that follows from it. */
    static MemoryData target(CPointer pointer, CType type) {
        return new NativeData(((PointerType) type.raw()).target(), pointer.address(), pointer.owner());
    }
}
