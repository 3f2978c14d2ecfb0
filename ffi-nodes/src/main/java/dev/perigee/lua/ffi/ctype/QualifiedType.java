package dev.perigee.lua.ffi.ctype;

/**
 * A type with const or volatile added, or with an alignment of its own ({@code aligned} on a typedef), seen as a view
 * of the plain type so that each kind of type is written only once. Arrays carry qualifiers on their elements instead.
 */
public final class QualifiedType extends CType {

    private final CType base;
    private final int qualifiers;
    /** In bytes, or 0 for the base type's. */
    private final int alignment;

    QualifiedType(CType base, int qualifiers, int alignment) {
        this.base = base;
        this.qualifiers = qualifiers;
        this.alignment = alignment;
    }

    @Override
    public long size() {
        return base.size();
    }

    @Override
    public long sizeWith(long count) {
        return base.sizeWith(count);
    }

    @Override
    public int alignment() {
        return alignment != 0 ? alignment : base.alignment();
    }

    @Override
    public boolean hasVariableLength() {
        return base.hasVariableLength();
    }

    @Override
    public int qualifiers() {
        return qualifiers | base.qualifiers();
    }

    @Override
    public CType raw() {
        return base;
    }

    @Override
    public CType unqualified() {
        return base.unqualified();
    }

    @Override
    public CType qualified(int added) {
        return base instanceof ArrayType
                ? base.qualified(added).aligned(alignment())
                : base.variant(qualifiers | added, alignment);
    }

    @Override
    public CType aligned(int newAlignment) {
        int kept = newAlignment == base.alignment() ? 0 : newAlignment;
        return base.variant(qualifiers, kept);
    }

    @Override
    public boolean consistsOfDoubles() {
        return base.consistsOfDoubles();
    }
}
