package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.ctype.ArrayType;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.EnumType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.ffi.ctype.ReferenceType;
import dev.perigee.lua.ffi.ctype.VoidType;

/** Which pointers convert to which without a cast, and which types count as the same in {@code ffi.istype}. */
public final class Compatibility {

    /** What is asked about the qualifiers of the types pointed to. */
    private enum Rule {
        /** The target has all of the source's, and {@code void} matches anything. */
        ASSIGNMENT,
        /** They do not matter. */
        COMPARISON,
        /** They are equal; below the first level of pointers. */
        NESTED
    }

    private Compatibility() {
    }

    /** Whether a pointer to {@code source} can be assigned to a pointer to {@code target}. */
    public static boolean assignable(CType target, CType source) {
        return matches(target, source, Rule.ASSIGNMENT);
    }

    /** Whether pointers to {@code left} and {@code right} can be compared and subtracted. */
    public static boolean comparable(CType left, CType right) {
        return matches(left, right, Rule.COMPARISON);
    }

    private static boolean matches(CType target, CType source, Rule rule) {
        int targetQualifiers = target.qualifiers();
        int sourceQualifiers = source.qualifiers();
        CType to = underlying(target);
        CType from = underlying(source);
        if (rule == Rule.ASSIGNMENT) {
            if ((targetQualifiers & sourceQualifiers) != sourceQualifiers) {
                return false;
            }
            if (to instanceof VoidType || from instanceof VoidType) {
                return true;
            }
        } else if (rule == Rule.NESTED && targetQualifiers != sourceQualifiers) {
            return false;
        }
        if (to == from) {
            return true;
        }
        if (to.getClass() != from.getClass() || to.size() != from.size()) {
            return false;
        }
        return switch (to) {
            case IntegerType integer -> true;
            case PointerType pointer -> matches(pointer.target(), ((PointerType) from).target(), Rule.NESTED);
            case ReferenceType reference -> matches(reference.target(), ((ReferenceType) from).target(), Rule.NESTED);
            case ArrayType array -> matches(array.element(), ((ArrayType) from).element(), Rule.NESTED);
            case FunctionType function -> function.parameters().size() == ((FunctionType) from).parameters().size();
            default -> false;
        };
    }

    private static CType underlying(CType type) {
        CType raw = type.raw();
        return raw instanceof EnumType enumeration && enumeration.isComplete() ? enumeration.base() : raw;
    }

    /** Whether an object of type {@code actual} is of type {@code wanted}, in the sense of {@code ffi.istype}. */
    public static boolean isType(CType wanted, CType actual) {
        CType expected = withoutReference(wanted).unqualified();
        CType found = withoutReference(actual).unqualified();
        if (expected == found) {
            return true;
        }
        if (found instanceof PointerType pointer && pointer.target().unqualified() == expected) {
            return expected instanceof RecordType;
        }
        if (expected.getClass() != found.getClass() || expected.size() != found.size()) {
            return false;
        }
        return switch (expected) {
            case PointerType pointer -> comparable(pointer.target(), ((PointerType) found).target());
            case ArrayType array -> comparable(array.element(), ((ArrayType) found).element());
            default -> false;
        };
    }

    private static CType withoutReference(CType type) {
        return type.raw() instanceof ReferenceType reference ? reference.target() : type;
    }
}
