package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.ffi.cdata.CComplex;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.HeapBytes;
import dev.perigee.lua.ffi.cdata.HeapDoubles;
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
 * Stores Lua values into objects of one C type: "Conversions from Lua objects to C types" in LuaJIT's ffi semantics. A
 * writer is a constant of the node that uses it; its common cases come to a store in compiled code.
 */
public abstract class CWriter {

    /**
     * Converts {@code value} and stores it at {@code offset} in {@code memory}.
     *
     * @throws ConversionException if the value does not convert
     */
    public abstract void write(MemoryData memory, long offset, Object value);

    /** The writer for {@code type}. */
    @TruffleBoundary
    public static CWriter of(CType type) {
        return switch (type.raw()) {
            case BoolType bool -> new BoolWriter(type);
            case IntegerType integer when integer.isStorageOnly() -> new WideIntegers.Writer(type);
            case IntegerType integer -> IntegerWriters.of(integer, type);
            case FloatingType floating when floating == BasicTypes.FLOAT -> new FloatWriter(type);
            case FloatingType floating when floating == BasicTypes.DOUBLE -> new DoubleWriter(type);
            case FloatingType floating -> new CopyWriter(type);
            case EnumType enumeration -> new EnumWriter(type, (int) enumeration.size());
            case ComplexType complex when complex.isStorageOnly() -> new CopyWriter(type);
            case ComplexType complex -> new ComplexWriter(type);
            case PointerType pointer -> new PointerWriter(type, pointer.isShort());
            case ReferenceType reference -> new ReferenceWriter(reference);
            case ArrayType array -> new AggregateWriter(type);
            case RecordType record -> new AggregateWriter(type);
            case VectorType vector -> new AggregateWriter(type);
            case FunctionType function -> new UnsupportedWriter(type);
            case VoidType none -> new UnsupportedWriter(type);
            default -> throw new AssertionError(type.getClass());
        };
    }

    /** The writer for {@code field} of a record; its offset is that of {@link Field}. */
    @TruffleBoundary
    public static CWriter of(Field field) {
        return field.isBitField() ? new BitFieldWriter(field) : of(field.type());
    }

    private static final class BoolWriter extends CWriter {

        private final CType type;

        BoolWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            boolean bool;
            if (value instanceof Boolean b) {
                bool = b;
            } else if (value instanceof Integer i) {
                bool = i != 0;
            } else if (value instanceof Double d) {
                bool = d != 0;
            } else {
                bool = NumberConversion.toBoolean(value, type);
            }
            memory.putByte(offset, (byte) (bool ? 1 : 0));
        }
    }

    private static final class FloatWriter extends CWriter {

        private final CType type;

        FloatWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            float number;
            if (value instanceof Double d) {
                number = (float) (double) d;
            } else if (value instanceof Integer i) {
                number = (int) i;
            } else {
                number = (float) NumberConversion.toDouble(value, type);
            }
            memory.putFloat(offset, number);
        }
    }

    private static final class DoubleWriter extends CWriter {

        private final CType type;

        DoubleWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            double number;
            if (value instanceof Double d) {
                number = d;
            } else if (value instanceof Integer i) {
                number = (int) i;
            } else {
                number = NumberConversion.toDouble(value, type);
            }
            memory.putDouble(offset, number);
        }
    }

    private static final class EnumWriter extends CWriter {

        private final CType type;
        private final int size;

        EnumWriter(CType type, int size) {
            this.type = type;
            this.size = size;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            long bits;
            if (value instanceof CInteger integer) {
                bits = integer.value();
            } else if (value instanceof Integer integer) {
                bits = integer;
            } else {
                bits = NumberConversion.toEnum(value, type);
            }
            switch (size) {
                case 1 -> memory.putByte(offset, (byte) bits);
                case 2 -> memory.putShort(offset, (short) bits);
                case 8 -> memory.putLong(offset, bits);
                default -> memory.putInt(offset, (int) bits);
            }
        }
    }

    private static final class ComplexWriter extends CWriter {

        private final CType type;

        ComplexWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            CComplex number = Initializer.complex(type, value);
            if (type.raw() == BasicTypes.COMPLEX_FLOAT) {
                memory.putFloat(offset, (float) number.real());
                memory.putFloat(offset + Float.BYTES, (float) number.imaginary());
            } else {
                memory.putDouble(offset, number.real());
                memory.putDouble(offset + Double.BYTES, number.imaginary());
            }
        }
    }

    private static final class PointerWriter extends CWriter {

        private final PointerConverter converter;
        private final boolean isShort;

        PointerWriter(CType type, boolean isShort) {
            this.converter = new PointerConverter(type, false);
            this.isShort = isShort;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            long address = converter.convert(value).address();
            if (isShort) {
                memory.putInt(offset, (int) address);
            } else {
                memory.putLong(offset, address);
            }
        }
    }

    /** Writes to what the reference refers to. */
    private static final class ReferenceWriter extends CWriter {

        private final CType target;

        ReferenceWriter(ReferenceType type) {
            this.target = type.target();
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            of(target).write(new NativeData(target, memory.getLong(offset), null), 0, value);
        }
    }

    private static final class AggregateWriter extends CWriter {

        private final CType type;
        /** Null for large objects. */
        private final ObjectPieces pieces;
        /** Whether objects of the same type are copied, which those of variable length are not. */
        private final boolean isCopied;
        private final BranchProfile unusual = BranchProfile.create();

        AggregateWriter(CType type) {
            this.type = type;
            this.pieces = ObjectPieces.of(type);
            this.isCopied = type.hasKnownSize() && !type.hasVariableLength();
        }

        private void copy(MemoryData source, MemoryData target, long offset) {
            if (pieces != null) {
                pieces.copy(source, target, offset);
            } else {
                target.copyFrom(source, offset, type.size());
            }
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            if (value instanceof NativeData source && source.type() == type && isCopied) {
                copy(source, memory, offset);
            } else if (value instanceof HeapBytes source && source.type() == type && isCopied) {
                copy(source, memory, offset);
            } else if (value instanceof HeapDoubles source && source.type() == type && isCopied) {
                copy(source, memory, offset);
            } else {
                unusual.enter();
                Initializer.assign(memory.part(type, offset), value);
            }
        }
    }

    /** For numbers without a Lua value: only an object of the same type can be assigned. */
    private static final class CopyWriter extends CWriter {

        private final CType type;

        CopyWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            if (value instanceof MemoryData source && source.type().raw() == type.raw()) {
                memory.copyFrom(source, offset, type.size());
            } else {
                throw ConversionErrors.cannotConvert(value, type);
            }
        }
    }

    private static final class UnsupportedWriter extends CWriter {

        private final CType type;

        UnsupportedWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            throw ConversionErrors.cannotConvert(value, type);
        }
    }
}
