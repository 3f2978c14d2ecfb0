package dev.perigee.lua.ffi.ctype;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Describes the numbered types of one context for {@code ffi.typeinfo}. Parts of types get numbers when they are asked for. */
final class TypeInfos {

    private final CTypeTable types;
    private final Map<CType, Parts> parts = new WeakHashMap<>();

    /** The fields, constants or parameters of a type; their numbers follow each other. */
    private record Parts(int first, List<TypeInfo> infos) {
    }

    TypeInfos(CTypeTable types) {
        this.types = types;
    }

    /** The part of a type with this number, or null. */
    TypeInfo part(int number) {
        for (Parts known : parts.values()) {
            int index = number - known.first;
            if (index >= 0 && index < known.infos.size()) {
                TypeInfo info = known.infos.get(index);
                int next = index + 1 < known.infos.size() ? number + 1 : 0;
                return new TypeInfo(info.info(), info.size(), next, info.name());
            }
        }
        return null;
    }

    TypeInfo describe(CType type) {
        int qualifiers = TypeInfo.qualifiers(type);
        int alignment = TypeInfo.alignment(type);
        Integer size = TypeInfo.size(type);
        CType raw = type.raw();
        if (raw != type && (raw instanceof RecordType || raw instanceof EnumType)) {
            return plain(TypeInfo.ATTRIBUTE | TypeInfo.QUALIFIERS | types.numberOf(raw), qualifiers);
        }
        return switch (raw) {
            case VoidType none -> plain(TypeInfo.VOID | qualifiers, null);
            case BoolType bool -> plain(TypeInfo.BOOL | TypeInfo.UNSIGNED | qualifiers | alignment, size);
            case IntegerType integer -> plain(integer(integer) | qualifiers | alignment, size);
            case FloatingType floating -> plain(TypeInfo.FLOATING | qualifiers | alignment, size);
            case ComplexType complex -> plain(TypeInfo.ARRAY | TypeInfo.COMPLEX | qualifiers | alignment | types.numberOf(complex.part()), size);
            case VectorType vector -> plain(TypeInfo.ARRAY | TypeInfo.VECTOR | qualifiers | alignment | types.numberOf(vector.element()), size);
            case PointerType pointer -> plain(TypeInfo.POINTER | qualifiers | alignment | types.numberOf(pointer.target()), size);
            case ReferenceType reference ->
                plain(TypeInfo.POINTER | TypeInfo.REFERENCE | TypeInfo.CONST | TypeInfo.alignment(BasicTypes.INT64) | types.numberOf(reference.target()), Long.BYTES);
            case ArrayType array ->
                plain(TypeInfo.ARRAY | (array.hasVariableLength() ? TypeInfo.VARIABLE_LENGTH : 0) | qualifiers | alignment | types.numberOf(array.element()), size);
            case RecordType record -> new TypeInfo(record(record) | alignment, size, first(record, fields(record)), record.tag());
            case EnumType enumeration -> new TypeInfo(TypeInfo.ENUM | alignment | base(enumeration), size, first(enumeration, constants(enumeration)), enumeration.tag());
            case FunctionType function -> new TypeInfo(TypeInfo.FUNCTION | (function.isVariadic() ? TypeInfo.VARIADIC : 0) | types.numberOf(function.result()),
                            function.parameters().size(), first(function, parameters(function)), null);
            case QualifiedType qualified -> throw new AssertionError(qualified);
        };
    }

    private static TypeInfo plain(int info, Integer size) {
        return new TypeInfo(info, size, 0, null);
    }

    private static int integer(IntegerType type) {
        return (type.isSigned() ? 0 : TypeInfo.UNSIGNED) | (type.size() == Long.BYTES ? TypeInfo.LONG : 0);
    }

    private static int record(RecordType type) {
        return TypeInfo.STRUCT | (type.isUnion() ? TypeInfo.UNION : 0) | (type.hasConstField() ? TypeInfo.CONST : 0) | (type.hasVariableLength() ? TypeInfo.VARIABLE_LENGTH : 0);
    }

    private int base(EnumType type) {
        return type.isComplete() ? types.numberOf(type.base()) : 0;
    }

    private int first(CType type, List<TypeInfo> infos) {
        if (infos.isEmpty()) {
            return 0;
        }
        return parts.computeIfAbsent(type, key -> new Parts(types.reserve(infos.size()), infos)).first;
    }

    private List<TypeInfo> fields(RecordType record) {
        List<TypeInfo> result = new ArrayList<>();
        for (Field field : record.fields()) {
            result.add(new TypeInfo(field(field), (int) field.offset(), 0, field.name()));
        }
        List<NamedConstant> constants = new ArrayList<>();
        if (record.isComplete()) {
            record.membersByName().values().forEach(member -> {
                if (member instanceof NamedConstant constant) {
                    constants.add(constant);
                }
            });
        }
        result.addAll(constants(constants));
        return result;
    }

    private int field(Field field) {
        int number = types.numberOf(field.type());
        if (field.isTransparent()) {
            return TypeInfo.ATTRIBUTE | TypeInfo.TRANSPARENT | number;
        }
        if (!field.isBitField()) {
            return TypeInfo.FIELD | TypeInfo.NO_BITS | number;
        }
        int flags = describe(field.type()).info() & (TypeInfo.BOOL | TypeInfo.UNSIGNED | TypeInfo.CONST | TypeInfo.VOLATILE);
        return TypeInfo.BIT_FIELD | flags | (int) field.type().size() << 16 | field.bitWidth() << 8 | field.bitPosition();
    }

    private List<TypeInfo> constants(EnumType type) {
        return constants(new ArrayList<>(type.constants().values()));
    }

    /** In the order of their values, as that of their declaration is forgotten. */
    private List<TypeInfo> constants(List<NamedConstant> constants) {
        constants.sort(Comparator.comparing(NamedConstant::value).thenComparing(constant -> constant.name().toString()));
        List<TypeInfo> result = new ArrayList<>();
        for (NamedConstant constant : constants) {
            result.add(new TypeInfo(TypeInfo.CONSTANT | TypeInfo.CONST | types.numberOf(constant.type()), (int) constant.value(), 0, constant.name()));
        }
        return result;
    }

    private List<TypeInfo> parameters(FunctionType function) {
        List<TypeInfo> result = new ArrayList<>();
        for (CType parameter : function.parameters()) {
            result.add(new TypeInfo(TypeInfo.FIELD | types.numberOf(parameter), result.size(), 0, null));
        }
        return result;
    }
}
