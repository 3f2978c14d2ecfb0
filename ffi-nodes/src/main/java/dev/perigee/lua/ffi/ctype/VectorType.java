package dev.perigee.lua.ffi.ctype;

/** A vector of equal scalars, as GCC's {@code vector_size} attribute declares it. */
public final class VectorType extends CType {

    private static final int MAX_ALIGNMENT = 16;

    private final CType element;
    private final int bytes;

    VectorType(CType element, int bytes) {
        this.element = element;
        this.bytes = bytes;
    }

    public CType element() {
        return element;
    }

    public int length() {
        return (int) (bytes / element.size());
    }

    @Override
    public long size() {
        return bytes;
    }

    @Override
    public int alignment() {
        return Math.max(element.alignment(), Math.min(bytes, MAX_ALIGNMENT));
    }
}
