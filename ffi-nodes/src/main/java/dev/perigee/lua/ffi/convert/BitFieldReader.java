package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.runtime.NumberProfile;

/** Reads a bit-field: the Lua value is that of an ordinary field of the declared type. */
final class BitFieldReader extends CReader {

    /** What becomes of the bits. */
    private enum Result {
        BOOLEAN, NUMBER, CDATA
    }

    private final BitFieldAccess access;
    private final CType type;
    private final Result result;
    private final boolean signed;
    private final NumberProfile numbers = new NumberProfile();

    private BitFieldReader(Field field, Result result, boolean signed) {
        this.access = new BitFieldAccess(field);
        this.type = field.type();
        this.result = result;
        this.signed = signed;
    }

    static BitFieldReader create(Field field) {
        return switch (field.type().raw()) {
            case BoolType bool -> new BitFieldReader(field, Result.BOOLEAN, false);
            case EnumType enumeration -> new BitFieldReader(field, Result.CDATA, enumeration.base().isSigned());
            case IntegerType integer ->
                new BitFieldReader(field, integer.size() <= Integer.BYTES ? Result.NUMBER : Result.CDATA, integer.isSigned());
            default -> throw new AssertionError(field.type().getClass());
        };
    }

    @Override
    public Object read(MemoryData memory, long offset) {
        long bits = access.read(memory, offset);
        long value = signed ? access.signExtend(bits) : bits;
        return switch (result) {
            case BOOLEAN -> value != 0;
            case NUMBER -> numbers.ofSigned(value);
            case CDATA -> new CInteger(type, value);
        };
    }
}
