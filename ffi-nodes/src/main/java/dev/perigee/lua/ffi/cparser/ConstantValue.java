package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.IntegerType;

/**
 * The value of a constant expression. Only integers have one; of anything else, such as {@code ((struct s *)0)->x}, the
 * type alone counts and the value is 0.
 */
record ConstantValue(CType type, long value) {

    /** The value as an integer of {@code type}, whose width it is wrapped to. */
    static ConstantValue of(IntegerType type, long value) {
        return new ConstantValue(type, type.wrap(value));
    }

    /** Whether this is an unsigned value beyond the range of {@code int64_t}. */
    boolean isHuge() {
        return value < 0 && ConstantOperator.promote(type) == BasicTypes.UINT64;
    }

    static ConstantValue typeOnly(CType type) {
        return new ConstantValue(type, 0);
    }
}
