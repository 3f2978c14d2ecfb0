package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.IntegerType;

/** Reads a bit-field. */
final class BitFieldReader extends CReader {

    private final BitFieldAccess access;
    private final boolean bool;
    private final boolean signed;

    private BitFieldReader(BitFieldAccess access, boolean bool, boolean signed) {
        this.access = access;
        this.bool = bool;
        this.signed = signed;
    }

    static BitFieldReader create(Field field) {
        boolean signed = field.type().raw() instanceof IntegerType integer && integer.isSigned();
        return new BitFieldReader(new BitFieldAccess(field), field.type().raw() instanceof BoolType, signed);
    }

    @Override
    public Object read(MemoryData memory, long offset) {
        long bits = access.read(memory, offset);
        if (bool) {
            return bits != 0;
        }
        return signed ? (int) access.signExtend(bits) : IntegerReaders.unsignedToLua((int) bits);
    }
}
