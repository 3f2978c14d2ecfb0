package dev.perigee.lua.ffi.ctype;

/**
 * A C type. Types are immutable (a struct, union or enum from its completion on) and, functions apart, canonical: two
 * equal types are the same object, so nodes compare them by identity. Struct, union and enum types are equal only to
 * themselves, as in C.
 *
 * <p>The basic types are constants of {@link BasicTypes}; every other type is derived from one by the methods below or
 * made by a {@link CTypeTable}.
 */
public abstract sealed class CType permits VoidType, BoolType, IntegerType, FloatingType, ComplexType, VectorType,
        PointerType, ReferenceType, ArrayType, RecordType, EnumType, FunctionType, QualifiedType {

    /** The size of void, functions, incomplete types and arrays of unknown length. */
    public static final long UNKNOWN_SIZE = -1;

    /** Objects must be smaller than this many bytes. */
    public static final long SIZE_LIMIT = 0x8000_0000L;

    private final DerivedTypes derived = new DerivedTypes(this);

    /** Bytes that an object of this type takes, or {@link #UNKNOWN_SIZE}. */
    public abstract long size();

    /** The size of an object whose trailing array, if it has one of variable length, holds {@code count} elements. */
    public long sizeWith(long count) {
        return size();
    }

    /** The alignment in bytes, a power of two; 1 for types without objects. */
    public abstract int alignment();

    /** Whether objects need a length besides the type: {@code T[?]}, or a struct that ends in one. */
    public boolean hasVariableLength() {
        return false;
    }

    /** The const and volatile qualifiers, as in {@link Qualifiers}. An array has those of its elements. */
    public int qualifiers() {
        return Qualifiers.NONE;
    }

    public final boolean isConst() {
        return (qualifiers() & Qualifiers.CONST) != 0;
    }

    /** This type without a {@link QualifiedType} around it; an array's elements keep their qualifiers. */
    public CType raw() {
        return this;
    }

    /** This type as messages about values name it: structs, unions and enums without their qualifiers. */
    public final CType described() {
        CType raw = raw();
        return raw instanceof RecordType || raw instanceof EnumType ? raw : this;
    }

    /** This type without qualifiers and without special alignment, for an array those of its elements too. */
    public CType unqualified() {
        return this;
    }

    /** Whether this is a number that Lua cannot hold: objects are copied and passed by pointer, but have no Lua value. */
    public boolean isStorageOnly() {
        return false;
    }

    /** Whether objects are made of nothing but doubles, each where its alignment wants it, without padding. */
    public boolean consistsOfDoubles() {
        return false;
    }

    public final boolean hasKnownSize() {
        return size() != UNKNOWN_SIZE;
    }

    public final PointerType pointerTo() {
        return derived.pointer();
    }

    /** The four-byte pointer that {@code __ptr32} declares. */
    public final PointerType shortPointerTo() {
        return derived.shortPointer();
    }

    public final ReferenceType referenceTo() {
        return derived.reference();
    }

    /** An array of {@code length} elements, a number or one of the markers of {@link ArrayType}. */
    public final ArrayType arrayOf(long length) {
        return derived.array(length);
    }

    /** A vector of this scalar type, {@code size} bytes in all. */
    public final VectorType vectorOf(int size) {
        return derived.vector(size);
    }

    /** This type with {@code qualifiers} added. Functions and references take none. */
    public CType qualified(int qualifiers) {
        return qualifiers == Qualifiers.NONE ? this : derived.variant(qualifiers, 0);
    }

    /** This type with its alignment replaced by {@code alignment} bytes, as {@code aligned} on a typedef does. */
    public CType aligned(int alignment) {
        return alignment == alignment() ? this : derived.variant(Qualifiers.NONE, alignment);
    }

    /** The variant of this raw type with exactly these qualifiers, and this alignment unless 0. */
    final CType variant(int qualifiers, int alignment) {
        return qualifiers == Qualifiers.NONE && alignment == 0 ? this : derived.variant(qualifiers, alignment);
    }

    /** The type as LuaJIT prints it. */
    @Override
    public final String toString() {
        return CTypeText.of(this);
    }
}
