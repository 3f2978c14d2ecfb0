package dev.perigee.lua.ffi.ctype;

/** An array: of fixed length, of a length given with each object ({@code T[?]}), or incomplete ({@code T[]}). */
public final class ArrayType extends CType {

    /** The length of {@code T[]}. */
    public static final long UNKNOWN_LENGTH = -1;
    /** The length of {@code T[?]}. */
    public static final long VARIABLE_LENGTH = -2;

    private final CType element;
    private final long length;

    ArrayType(CType element, long length) {
        this.element = element;
        this.length = length;
    }

    public CType element() {
        return element;
    }

    /** The number of elements, {@link #UNKNOWN_LENGTH} or {@link #VARIABLE_LENGTH}. */
    public long length() {
        return length;
    }

    @Override
    public long size() {
        return length < 0 ? UNKNOWN_SIZE : length * element.size();
    }

    @Override
    public long sizeWith(long count) {
        return length == VARIABLE_LENGTH ? sizeOf(count) : size();
    }

    /** The size of {@code count} elements, or unknown if that is more than an object may have. */
    private long sizeOf(long count) {
        if (count < 0 || count >= SIZE_LIMIT) {
            return UNKNOWN_SIZE;
        }
        long bytes = count * element.size();
        return bytes < SIZE_LIMIT ? bytes : UNKNOWN_SIZE;
    }

    @Override
    public int alignment() {
        return element.alignment();
    }

    @Override
    public boolean hasVariableLength() {
        return length == VARIABLE_LENGTH;
    }

    @Override
    public int qualifiers() {
        return element.qualifiers();
    }

    @Override
    public CType unqualified() {
        CType plain = element.unqualified();
        return plain == element ? this : plain.arrayOf(length);
    }

    @Override
    public CType qualified(int qualifiers) {
        CType changed = element.qualified(qualifiers);
        return changed == element ? this : changed.arrayOf(length);
    }

    @Override
    public boolean consistsOfDoubles() {
        return element.consistsOfDoubles();
    }
}
