package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.VectorType;

/** How to get at the elements of an array, vector or pointer. */
final class ElementAccess extends PartAccess {

    private final long size;

    private ElementAccess(CReader reader, CWriter writer, long size) {
        super(reader, writer);
        this.size = size;
    }

    /** The elements of {@code type}; null if it has none, or none of known size. */
    @TruffleBoundary
    static ElementAccess find(CType type) {
        CType element = elementOf(type);
        if (element == null || !element.hasKnownSize()) {
            return null;
        }
        boolean constant = element.isConst() || type.raw() instanceof VectorType
                || element.raw() instanceof RecordType record && record.hasConstField();
        return new ElementAccess(CReader.of(element), constant ? null : CWriter.of(element), element.size());
    }

    /** The type of the elements that a numeric index selects, or null. */
    static CType elementOf(CType type) {
        return switch (type.raw()) {
            case ArrayType array -> array.element();
            case PointerType pointer -> pointer.target();
            case VectorType vector -> vector.element();
            default -> null;
        };
    }

    Object readElement(MemoryData array, long index) {
        return read(array, index * size);
    }

    void writeElement(MemoryData array, long index, Object value) {
        write(array, index * size, value);
    }
}
