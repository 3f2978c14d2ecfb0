package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.cdata.CComplex;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.VectorType;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Initialises and assigns structs, unions, arrays, vectors and complex numbers: "Initializers" in LuaJIT's ffi semantics. */
public final class Initializer {

    private static final byte ZERO = 0;

    private Initializer() {
    }

    /** Initialises the fresh, zeroed {@code object} from a list of values. */
    @TruffleBoundary
    public static void initialize(MemoryData object, Object[] values) {
        if (values.length == 0) {
            return;
        }
        if (values.length == 1 && !isElement(values[0], object.type())) {
            assign(object, values[0]);
            return;
        }
        switch (object.type().raw()) {
            case ArrayType array -> elements(object, array.element(), values);
            case VectorType vector -> elements(object, vector.element(), values);
            case RecordType record -> RecordInitializer.positional(object, record, values);
            default -> throw ConversionErrors.tooManyInitializers(object.type());
        }
    }

    /** Whether a single initialiser is that of the first element or field rather than of the whole aggregate. */
    private static boolean isElement(Object value, CType type) {
        CType raw = type.raw();
        if (!(raw instanceof ArrayType || raw instanceof RecordType)) {
            return false;
        }
        if (value instanceof LuaTable || value instanceof LuaString && raw instanceof ArrayType) {
            return false;
        }
        return !(value instanceof MemoryData data && data.type().raw() == raw);
    }

    private static void elements(MemoryData object, CType element, Object[] values) {
        long size = element.size();
        if (values.length * size > object.size()) {
            throw ConversionErrors.tooManyInitializers(object.type());
        }
        CWriter writer = CWriter.of(element);
        for (int i = 0; i < values.length; i++) {
            writer.write(object, i * size, values[i]);
        }
        fillUp(object, size, values.length * size);
    }

    /** After the first {@code done} bytes: a single element is repeated, after several the rest is zero. */
    private static void fillUp(MemoryData object, long elementSize, long done) {
        long size = object.size();
        if (done == elementSize) {
            for (long offset = done; offset + elementSize <= size && elementSize > 0; offset += elementSize) {
                object.copyFrom(object, offset, elementSize);
            }
        } else {
            object.fill(done, size - done, ZERO);
        }
    }

    /** Assigns {@code value}, a table or string or an aggregate of the same type, to the object. */
    @TruffleBoundary
    public static void assign(MemoryData object, Object value) {
        switch (object.type().raw()) {
            case ArrayType array -> assignArray(object, array, value);
            case RecordType record -> assignRecord(object, record, value);
            case VectorType vector -> assignVector(object, vector, value);
            default -> CWriter.of(object.type()).write(object, 0, value);
        }
    }

    private static void assignArray(MemoryData object, ArrayType array, Object value) {
        if (value instanceof LuaTable table) {
            arrayTable(object, array.element(), table, array.length() >= 0);
        } else if (value instanceof LuaString string && array.element().raw() instanceof IntegerType integer && integer.size() == 1) {
            assignString(object, string);
        } else if (value instanceof MemoryData source && isAssignable(array, source)) {
            object.copyFrom(source, 0, array.size());
        } else {
            throw ConversionErrors.cannotConvert(value, object.type());
        }
    }

    private static boolean isAssignable(ArrayType array, MemoryData source) {
        return source.type().raw() instanceof ArrayType other && array.hasKnownSize() && array.size() == other.size()
                && Compatibility.assignable(array.element(), other.element());
    }

    /** Copies the string with its terminating zero, as much of it as fits; an array of no length is the start of a longer one. */
    private static void assignString(MemoryData object, LuaString string) {
        long room = object.size();
        int length = string.length();
        if (length < room || room == 0 || room == CType.UNKNOWN_SIZE) {
            object.write(0, string.bytes(), length);
            object.putByte(length, ZERO);
        } else {
            object.write(0, string.bytes(), (int) room);
        }
    }

    /** The elements from index 0 or else 1 on, up to the first nil. Only an array of fixed length is filled up. */
    private static void arrayTable(MemoryData object, CType element, LuaTable table, boolean fixedLength) {
        long size = element.size();
        CWriter writer = CWriter.of(element);
        int first = table.get(0) == LuaNil.NIL ? 1 : 0;
        long offset = 0;
        for (int i = first; table.get(i) != LuaNil.NIL; i++) {
            if (object.size() != CType.UNKNOWN_SIZE && offset + size > object.size()) {
                throw ConversionErrors.tooManyInitializers(object.type());
            }
            writer.write(object, offset, table.get(i));
            offset += size;
        }
        if (fixedLength) {
            fillUp(object, size, offset);
        }
    }

    private static void assignRecord(MemoryData object, RecordType record, Object value) {
        if (value instanceof LuaTable table) {
            object.fill(0, record.size(), ZERO);
            RecordInitializer.table(object, record, table);
        } else if (value instanceof MemoryData source && source.type().raw() == record && !record.hasVariableLength()) {
            object.copyFrom(source, 0, record.size());
        } else {
            throw ConversionErrors.cannotConvert(value, object.type());
        }
    }

    private static void assignVector(MemoryData object, VectorType vector, Object value) {
        if (value instanceof LuaTable table) {
            arrayTable(object, vector.element(), table, true);
        } else if (value instanceof MemoryData source && source.type().raw() instanceof VectorType other) {
            if (other.size() != vector.size()) {
                throw ConversionErrors.cannotConvert(value, object.type());
            }
            object.copyFrom(source, 0, vector.size());
        } else if (!NumberConversion.isNumber(value)) {
            throw ConversionErrors.cannotConvert(value, object.type());
        } else {
            CWriter writer = CWriter.of(vector.element());
            for (int i = 0; i < vector.length(); i++) {
                writer.write(object, i * vector.element().size(), value);
            }
        }
    }

    /** A complex number from a number, another complex number, or a table of both parts. */
    @TruffleBoundary
    public static CComplex complex(CType type, Object value) {
        if (!(value instanceof LuaTable table)) {
            return NumberConversion.toComplex(value, type);
        }
        int first = table.get(0) == LuaNil.NIL ? 1 : 0;
        boolean both = table.get(first) != LuaNil.NIL && table.get(first + 1) != LuaNil.NIL;
        CComplex number = complex(type, table.get(first), both ? table.get(first + 1) : LuaNil.NIL);
        if (both && table.get(first + 2) != LuaNil.NIL) {
            throw ConversionErrors.tooManyInitializers(type);
        }
        return number;
    }

    /** A complex number from its parts; if the second is missing it equals the first. */
    public static CComplex complex(CType type, Object real, Object imaginary) {
        CType part = ((ComplexType) type.raw()).part();
        if (real == LuaNil.NIL) {
            return NumberConversion.toComplex(0, type);
        }
        double re = NumberConversion.toDouble(real, part);
        double im = imaginary == LuaNil.NIL ? re : NumberConversion.toDouble(imaginary, part);
        boolean single = part.size() == Float.BYTES;
        return new CComplex(type, single ? (float) re : re, single ? (float) im : im);
    }
}
