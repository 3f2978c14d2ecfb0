package dev.perigee.lua.ffi.ctype;

/** {@code complex} or {@code complex float}: a real and an imaginary part, laid out as an array of two. */
public final class ComplexType extends CType {

    private final FloatingType part;

    ComplexType(FloatingType part) {
        this.part = part;
    }

    public FloatingType part() {
        return part;
    }

    @Override
    public long size() {
        return 2 * part.size();
    }

    @Override
    public int alignment() {
        return part.alignment();
    }

    @Override
    public boolean isStorageOnly() {
        return part.isStorageOnly();
    }
}
