package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Field;

/** Writes a bit-field: the value is converted to the declared type, then cut to the width. */
final class BitFieldWriter extends CWriter {

    private final BitFieldAccess access;
    private final CType type;
    private final boolean bool;

    BitFieldWriter(Field field) {
        this.access = new BitFieldAccess(field);
        this.type = field.type();
        this.bool = type.raw() instanceof BoolType;
    }

    @Override
    public void write(MemoryData memory, long offset, Object value) {
        long bits;
        if (value instanceof Integer integer && !bool) {
            bits = integer;
        } else if (bool) {
            bits = NumberConversion.toBoolean(value, type) ? 1 : 0;
        } else {
            bits = NumberConversion.toLong(value, type);
        }
        access.write(memory, offset, bits);
    }
}
