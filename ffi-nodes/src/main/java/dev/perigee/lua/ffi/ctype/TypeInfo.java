package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * What {@code ffi.typeinfo} tells of a type or of a part of one, in the encoding of LuaJIT's internal type table
 * (lj_ctype.h), which libraries that reflect on types decode.
 *
 * @param info the kind in the upper 4 bits, then flags, the alignment's logarithm or a field's bits, the child's number below
 * @param size in bytes; of a field the offset, of a parameter the index, of a constant the value; null if unknown
 * @param sibling the number of the first or next part, 0 for none
 * @param name of a tag, field or constant, or null
 */
public record TypeInfo(int info, Integer size, int sibling, LuaString name) {

    static final int STRUCT = 1 << 28;
    static final int POINTER = 2 << 28;
    static final int ARRAY = 3 << 28;
    static final int VOID = 4 << 28;
    static final int ENUM = 5 << 28;
    static final int FUNCTION = 6 << 28;
    static final int ATTRIBUTE = 8 << 28;
    static final int FIELD = 9 << 28;
    static final int BIT_FIELD = 10 << 28;
    static final int CONSTANT = 11 << 28;

    static final int BOOL = 0x0800_0000;
    static final int FLOATING = 0x0400_0000;
    static final int CONST = 0x0200_0000;
    static final int VOLATILE = 0x0100_0000;
    static final int UNSIGNED = 0x0080_0000;
    static final int LONG = 0x0040_0000;
    static final int VECTOR = BOOL;
    static final int COMPLEX = FLOATING;
    static final int REFERENCE = UNSIGNED;
    static final int UNION = UNSIGNED;
    static final int VARIADIC = UNSIGNED;
    static final int VARIABLE_LENGTH = 0x0010_0000;

    /** The kinds of attributes, and what stands in an ordinary field for the bits. */
    static final int QUALIFIERS = 1 << 16;
    static final int TRANSPARENT = 3 << 16;
    static final int NO_BITS = 0x7f << 16;

    static int alignment(CType type) {
        return Integer.numberOfTrailingZeros(type.alignment()) << 16;
    }

    static int qualifiers(CType type) {
        int volatileFlag = (type.qualifiers() & Qualifiers.VOLATILE) != 0 ? VOLATILE : 0;
        return type.isConst() ? volatileFlag | CONST : volatileFlag;
    }

    static Integer size(CType type) {
        return type.hasKnownSize() ? (Integer) (int) type.size() : null;
    }
}
