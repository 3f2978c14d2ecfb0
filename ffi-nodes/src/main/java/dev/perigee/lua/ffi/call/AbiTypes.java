package dev.perigee.lua.ffi.call;

import java.util.ArrayList;
import java.util.List;

import dev.perigee.lua.ffi.call.AbiStruct.Field;
import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.BoolType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.ComplexType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.ctype.VectorType;
import dev.perigee.lua.ffi.ctype.VoidType;

/** Tells how values of C types are passed. */
public final class AbiTypes {

    private AbiTypes() {
    }

    /**
     * The ABI type of an argument or result.
     *
     * @throws UnsupportedShapeException if such values cannot be passed
     */
    public static AbiType of(CType type) {
        return switch (type.raw()) {
            case VoidType none -> AbiScalar.VOID;
            case BoolType bool -> AbiScalar.I32;
            case IntegerType integer when !integer.isStorageOnly() -> integerOf(integer.size());
            case EnumType enumeration when enumeration.isComplete() -> integerOf(enumeration.size());
            case PointerType pointer -> integerOf(pointer.size());
            case ReferenceType reference -> AbiScalar.I64;
            case FloatingType floating -> floatingOf(floating);
            case VectorType vector when vector.size() == AbiScalar.F64.size() -> AbiScalar.F64;
            case ComplexType complex -> struct(complex);
            case RecordType record when record.isComplete() && !record.hasVariableLength() -> struct(record);
            default -> throw new UnsupportedShapeException(type.toString());
        };
    }

    private static AbiScalar integerOf(long size) {
        return size == Long.BYTES ? AbiScalar.I64 : AbiScalar.I32;
    }

    private static AbiScalar floatingOf(FloatingType type) {
        if (type == BasicTypes.FLOAT) {
            return AbiScalar.F32;
        }
        if (type == BasicTypes.DOUBLE) {
            return AbiScalar.F64;
        }
        throw new UnsupportedShapeException(type.toString());
    }

    private static AbiType struct(CType type) {
        List<Field> fields = new ArrayList<>();
        if (StructClassifier.needsFields(type.size())) {
            addFields(fields, type, 0);
        }
        return StructClassifier.classify(type.size(), type.alignment(), fields);
    }

    /** Collects the scalars inside an object of {@code type} at {@code offset} of the struct. */
    private static void addFields(List<Field> fields, CType type, long offset) {
        switch (type.raw()) {
            case RecordType record -> {
                for (dev.perigee.lua.ffi.ctype.Field field : record.fields()) {
                    if (record.isUnion() && field.isBitField()) {
                        fields.add(new Field(offset, integerOfBits(field.bitWidth())));
                    } else if (!record.isUnion() && (field.isBitField() || field.wholeBitField())) {
                        addBitField(fields, field, offset);
                    } else {
                        addFields(fields, field.type(), offset + field.offset());
                    }
                }
            }
            case ArrayType array -> {
                for (long i = 0; i < array.length(); i++) {
                    addFields(fields, array.element(), offset + i * array.element().size());
                }
            }
            case ComplexType complex -> {
                addFields(fields, complex.part(), offset);
                addFields(fields, complex.part(), offset + complex.part().size());
            }
            case IntegerType integer when integer.isStorageOnly() -> {
                fields.add(new Field(offset, AbiScalar.I64));
                fields.add(new Field(offset + AbiScalar.I64.size(), AbiScalar.I64));
            }
            default -> fields.add(new Field(offset, fieldScalar(type)));
        }
    }

    /** In a union GCC takes a bit-field for the smallest integer that holds it, which needs alignment. */
    private static AbiScalar integerOfBits(int bits) {
        if (bits <= Short.SIZE) {
            return bits <= Byte.SIZE ? AbiScalar.I8 : AbiScalar.I16;
        }
        return bits <= Integer.SIZE ? AbiScalar.I32 : AbiScalar.I64;
    }

    /** In a struct bit-fields count as integers wherever they lie, without alignment. */
    private static void addBitField(List<Field> fields, dev.perigee.lua.ffi.ctype.Field field, long offset) {
        long width = field.wholeBitField() ? field.type().size() * Byte.SIZE : field.bitWidth();
        long first = offset + field.offset() + field.bitPosition() / Byte.SIZE;
        long last = offset + field.offset() + (field.bitPosition() + width - 1) / Byte.SIZE;
        for (long i = first; i <= last; i++) {
            fields.add(new Field(i, AbiScalar.I8));
        }
    }

    private static AbiScalar fieldScalar(CType type) {
        AbiType whole = of(type);
        if (whole == AbiScalar.I32) {
            return switch ((int) type.size()) {
                case 1 -> AbiScalar.I8;
                case 2 -> AbiScalar.I16;
                default -> AbiScalar.I32;
            };
        }
        return (AbiScalar) whole;
    }
}
