package dev.perigee.lua.ffi.ctype;

/**
 * A vector of equal scalars, as GCC's {@code vector_size} attribute declares it. It is aligned to its size, also beyond
 * the 16 bytes at which LuaJIT stops.
 */
public final class VectorType extends CType {

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
        return bytes;
    }
}
