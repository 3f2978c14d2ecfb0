package dev.perigee.lua.ffi.ctype;

/**
 * A C++ style reference: stored as a pointer, used as the object itself. {@code sizeof} and {@code alignof} measure the
 * target; {@link #size} and {@link #alignment} here are those of the stored pointer.
 */
public final class ReferenceType extends CType {

    private final CType target;

    ReferenceType(CType target) {
        this.target = target;
    }

    public CType target() {
        return target;
    }

    @Override
    public long size() {
        return DataModel.HOST.pointerSize();
    }

    @Override
    public int alignment() {
        return DataModel.HOST.pointerSize();
    }

    /** References are constant by nature, so qualifiers say nothing. */
    @Override
    public CType qualified(int qualifiers) {
        return this;
    }
}
