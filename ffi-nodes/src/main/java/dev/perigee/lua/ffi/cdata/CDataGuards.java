package dev.perigee.lua.ffi.cdata;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;

/** The conditions and conversions that the nodes of cdata share. */
final class CDataGuards {

    /** Types of one operand that a node keeps apart. */
    static final int TYPES = 4;

    private CDataGuards() {
    }

    static boolean isNumber(Object value) {
        return value instanceof Integer || value instanceof Double;
    }

    /** Whether the value is an index or a distance between pointers, of the kinds that need no slow path. */
    static boolean isIndex(Object value) {
        return isNumber(value) || value instanceof CInteger integer && (isInt64(integer) || integer.type() instanceof EnumType);
    }

    /** What {@link #isIndex} as an integer: numbers are cut towards zero. */
    static long toIndex(Object value) {
        if (value instanceof CInteger integer) {
            return integer.value();
        }
        return value instanceof Integer integer ? integer : (long) (double) value;
    }

    /** Whether this is a plain 64-bit integer, not a qualified or smaller one. */
    static boolean isInt64(CInteger value) {
        CType type = value.type();
        return type == BasicTypes.INT64 || type == BasicTypes.UINT64;
    }

    /** Whether this makes arithmetic unsigned. */
    static boolean isUnsigned(CInteger value) {
        return value.isUnsigned64();
    }

    /** The type of a value in memory or a pointer, null for any other value. The class of the value need not be known. */
    static CType typeOf(Object value) {
        if (value instanceof MemoryData data) {
            return data.type();
        }
        return value instanceof CPointer pointer ? pointer.type() : null;
    }

    /** Whether this is a struct or union whose type has no metatable. */
    static boolean isPlainRecord(MemoryData value) {
        return value.type() instanceof RecordType record && record.metatable() == null;
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
