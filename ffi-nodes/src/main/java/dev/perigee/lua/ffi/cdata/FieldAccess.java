package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.runtime.string.LuaString;

/** How to get at one field of a struct or union. */
final class FieldAccess extends PartAccess {

    private final long offset;

    private FieldAccess(CReader reader, CWriter writer, long offset) {
        super(reader, writer);
        this.offset = offset;
    }

    /** The field {@code name} of {@code type}, or null if that has no such field. */
    @TruffleBoundary
    static FieldAccess find(CType type, LuaString name) {
        if (!(type.raw() instanceof RecordType record && record.find(name) instanceof Field field)) {
            return null;
        }
        return of(field, type);
    }

    private static FieldAccess of(Field field, CType type) {
        boolean constant = type.isConst() || isConstant(field.type());
        return new FieldAccess(CReader.of(field), constant ? null : CWriter.of(field), field.offset());
    }

    private static boolean isConstant(CType type) {
        return type.isConst() || type.raw() instanceof RecordType record && record.hasConstField();
    }

    /** The field {@code name} of what {@code pointer} points to, or null. */
    @TruffleBoundary
    static FieldAccess findBehind(CType pointer, LuaString name) {
        return pointer.raw() instanceof PointerType p ? find(p.target(), name) : null;
    }

    Object read(MemoryData record) {
        return read(record, offset);
    }

    void write(MemoryData record, Object value) {
        write(record, offset, value);
    }
}
