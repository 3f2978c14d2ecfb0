package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.call.CallMode;
import dev.perigee.lua.ffi.cdata.CComplex;
import dev.perigee.lua.ffi.cdata.CFunction;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.cdata.NativeData;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.Field;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.ctype.VectorType;
import dev.perigee.lua.ffi.ctype.VoidType;

/**
 * Reads objects of one C type from memory as Lua values: "Conversions from C types to Lua objects" in LuaJIT's ffi
 * semantics. A reader is a constant of the node that uses it, so compiled code holds nothing of it but the load.
 */
public abstract class CReader {

    /** The Lua value of the object at {@code offset} in {@code memory}. */
    public abstract Object read(MemoryData memory, long offset);

    /** The reader for {@code type}. */
    @TruffleBoundary
    public static CReader of(CType type) {
        return switch (type.raw()) {
            case BoolType bool -> IntegerReaders.BOOL;
            case IntegerType integer when integer.isStorageOnly() -> new CopyReader(type);
            case IntegerType integer -> IntegerReaders.of(integer, type);
            case FloatingType floating -> floating == BasicTypes.FLOAT ? FloatReader.INSTANCE
                    : floating == BasicTypes.DOUBLE ? DoubleReader.INSTANCE : new UnsupportedReader(type);
            case EnumType enumeration -> new IntegerReaders.EnumReader(type, enumeration.base());
            case ComplexType complex when complex.isStorageOnly() -> new CopyReader(type);
            case ComplexType complex -> new ComplexReader(type);
            case VectorType vector -> new CopyReader(type);
            case PointerType pointer -> new PointerReader(type, pointer.isShort());
            case ReferenceType reference -> new ReferenceReader(reference);
            case ArrayType array -> new PartReader(type);
            case RecordType record -> new PartReader(type);
            case FunctionType function -> new UnsupportedReader(type);
            case VoidType none -> new UnsupportedReader(type);
            default -> throw new AssertionError(type.getClass());
        };
    }

    /** The reader for {@code field} of a record; its offset is that of {@link Field}. */
    @TruffleBoundary
    public static CReader of(Field field) {
        return field.isBitField() ? BitFieldReader.create(field) : of(field.type());
    }

    private static final class FloatReader extends CReader {

        private static final FloatReader INSTANCE = new FloatReader();

        @Override
        public Object read(MemoryData memory, long offset) {
            return (double) memory.getFloat(offset);
        }
    }

    private static final class DoubleReader extends CReader {

        private static final DoubleReader INSTANCE = new DoubleReader();

        @Override
        public Object read(MemoryData memory, long offset) {
            return memory.getDouble(offset);
        }
    }

    private static final class ComplexReader extends CReader {

        private final CType type;
        private final boolean single;

        ComplexReader(CType type) {
            this.type = type;
            this.single = type.raw() == BasicTypes.COMPLEX_FLOAT;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            if (single) {
                return new CComplex(type, memory.getFloat(offset), memory.getFloat(offset + Float.BYTES));
            }
            return new CComplex(type, memory.getDouble(offset), memory.getDouble(offset + Double.BYTES));
        }
    }

    private static final class PointerReader extends CReader {

        private final CType type;
        private final boolean isShort;

        PointerReader(CType type, boolean isShort) {
            this.type = type;
            this.isShort = isShort;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            long address = isShort ? Integer.toUnsignedLong(memory.getInt(offset)) : memory.getLong(offset);
            return new CPointer(type, address, null);
        }
    }

    /** Reads what the reference refers to. */
    private static final class ReferenceReader extends CReader {

        private final CType target;
        private final CReader targetReader;

        ReferenceReader(ReferenceType type) {
            this.target = type.target();
            this.targetReader = target instanceof FunctionType ? null : of(target);
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            long address = memory.getLong(offset);
            if (target instanceof FunctionType function) {
                return new CFunction(function, address, CallMode.ORDINARY, null);
            }
            return targetReader.read(new NativeData(target, address, null), 0);
        }
    }

    /** Structs, unions and arrays are not copied: the value refers to the same memory. */
    private static final class PartReader extends CReader {

        private final CType type;

        PartReader(CType type) {
            this.type = type;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            return memory.part(type, offset);
        }
    }

    /** Vectors and integers of 128 bits and more are values: the result is a copy. */
    private static final class CopyReader extends CReader {

        private final CType type;

        CopyReader(CType type) {
            this.type = type;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            MemoryData copy = CObjects.allocate(type);
            copy.copyFrom(memory.part(type, offset), 0, type.size());
            return copy;
        }
    }

    /** For types whose values Lua cannot hold, such as {@code long double}. */
    private static final class UnsupportedReader extends CReader {

        private final CType type;

        UnsupportedReader(CType type) {
            this.type = type;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            if (type.raw() instanceof FloatingType) {
                throw ConversionErrors.cannotConvert(memory.part(type, offset), BasicTypes.DOUBLE);
            }
            throw ConversionErrors.invalidSize();
        }
    }
}
