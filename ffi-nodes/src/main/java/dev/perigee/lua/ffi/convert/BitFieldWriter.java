package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.IntegerType;

/** Writes a bit-field: the value is converted to the declared type, then cut to the width. */
final class BitFieldWriter extends CWriter {

    private final BitFieldAccess access;
    private final CType type;
    private final boolean bool;
    private final boolean enumeration;
    private final boolean integer;

    BitFieldWriter(Field field) {
        this.access = new BitFieldAccess(field);
        this.type = convertedTo(field.type());
        this.bool = type.raw() instanceof BoolType;
        this.enumeration = type.raw() instanceof EnumType;
        this.integer = type.raw() instanceof IntegerType;
    }

    /** Values convert to a full integer of 32 bits at least. */
    private static CType convertedTo(CType type) {
        if (type.raw() instanceof IntegerType integer && integer.size() <= Integer.BYTES) {
            return integer.isSigned() ? BasicTypes.INT32 : BasicTypes.UINT32;
        }
        return type;
    }

    @Override
    public void write(MemoryData memory, long offset, Object value) {
        long bits;
        if (bool) {
            boolean bit = value instanceof Boolean b ? b : NumberConversion.toBoolean(value, type);
            bits = bit ? 1 : 0;
        } else if (value instanceof Integer number) {
            bits = number;
        } else if (value instanceof CInteger number && integer) {
            bits = number.value();
        } else if (value instanceof Double number && integer) {
            bits = NumberConversion.toLong((double) number);
        } else {
            bits = enumeration ? NumberConversion.toEnum(value, type) : NumberConversion.toLong(value, type);
        }
        access.write(memory, offset, bits);
    }
}
