package dev.perigee.lua.ffi.cparser;

import java.util.List;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FloatingType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.ReferenceType;

/** Makes the declared type from the specified one, and refuses what is no type in C. */
final class TypeBuilder {

    private TypeBuilder() {
    }

    static CType build(CType specified, List<Derivation> derivations, Attributes attributes, ParserState state) {
        CType type = scalarAttributes(specified, attributes);
        for (Derivation derivation : derivations) {
            type = derive(type, derivation, state);
        }
        return type;
    }

    private static CType derive(CType type, Derivation derivation, ParserState state) {
        return switch (derivation) {
            case Derivation.Pointer(int qualifiers, boolean isShort) -> {
                checkNoReference(type, state);
                yield (isShort ? type.shortPointerTo() : type.pointerTo()).qualified(qualifiers);
            }
            case Derivation.Reference() -> {
                checkNoReference(type, state);
                yield type.referenceTo();
            }
            case Derivation.Array(long length) -> array(type, length, state);
            case Derivation.Function(List<CType> parameters, boolean variadic) -> {
                if (type.raw() instanceof FunctionType || type.raw() instanceof ArrayType) {
                    throw state.lexer.error(CMessages.INVALID_TYPE);
                }
                yield state.declarations.types().function(type, parameters, variadic);
            }
            case Derivation.Alignment(int bytes) -> type instanceof FunctionType ? type : type.aligned(bytes);
        };
    }

    private static void checkNoReference(CType type, ParserState state) {
        if (type.raw() instanceof ReferenceType) {
            throw state.lexer.error(CMessages.INVALID_TYPE);
        }
    }

    private static CType array(CType element, long length, ParserState state) {
        checkNoReference(element, state);
        boolean sized = element.hasKnownSize() && !element.hasVariableLength();
        if (!sized || length > 0 && element.size() > 0 && length >= CType.SIZE_LIMIT / element.size()) {
            throw state.lexer.error(CMessages.INVALID_SIZE);
        }
        return element.arrayOf(length);
    }

    /** Applies {@code mode} and {@code vector_size}, which change the scalar that a declaration begins with. */
    private static CType scalarAttributes(CType type, Attributes attributes) {
        if (attributes.modeSize == 0 && attributes.vectorSize == 0) {
            return type;
        }
        CType scalar = switch (type.raw()) {
            case IntegerType integer -> integerOfMode(integer, attributes.modeSize);
            case FloatingType floating -> floatingOfMode(floating, attributes.modeSize);
            default -> null;
        };
        if (scalar == null) {
            return type;
        }
        boolean vector = attributes.vectorSize >= scalar.size();
        return (vector ? scalar.vectorOf(attributes.vectorSize) : scalar).qualified(type.qualifiers());
    }

    private static CType integerOfMode(IntegerType type, int size) {
        return size == 0 ? type : BasicTypes.integer(size, type.isSigned());
    }

    private static CType floatingOfMode(FloatingType type, int size) {
        return size == Float.BYTES ? BasicTypes.FLOAT : size == Double.BYTES ? BasicTypes.DOUBLE : type;
    }
}
