package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A field with its place in the record. A bit-field is described by its container, an aligned unit of the declared
 * type's size: it may reach beyond the container's end only in a packed record.
 *
 * @param name null for an unnamed field
 * @param offset bytes from the start of the record to the field or its container
 * @param bitPosition bits from the container's lowest bit, 0 for an ordinary field
 * @param bitWidth bits of a bit-field, {@link #NOT_A_BIT_FIELD} for an ordinary field
 * @param containerAccess whether the container holds the whole bit-field and lies inside the record, so that it may be
 *            accessed as a whole
 * @param wholeBitField whether this is an ordinary field only since its declared width is that of its type; calling
 *            conventions see a bit-field, which needs no alignment
 */
public record Field(LuaString name, CType type, long offset, int bitPosition, int bitWidth, boolean containerAccess,
                boolean wholeBitField) implements Member {

    public static final int NOT_A_BIT_FIELD = 0;

    /** An ordinary field. */
    public Field(LuaString name, CType type, long offset) {
        this(name, type, offset, 0, NOT_A_BIT_FIELD, false, false);
    }

    /** A field of bytes that was declared as a bit-field. */
    static Field wholeBitField(LuaString name, CType type, long offset) {
        return new Field(name, type, offset, 0, NOT_A_BIT_FIELD, false, true);
    }

    /** A bit-field of a record whose size is still unknown, see {@link #inRecordOf}. */
    static Field bitField(LuaString name, CType type, long offset, int bitPosition, int bitWidth) {
        return new Field(name, type, offset, bitPosition, bitWidth, false, false);
    }

    public boolean isBitField() {
        return bitWidth != NOT_A_BIT_FIELD;
    }

    /** Whether the names of this unnamed struct's or union's fields count as names of the record around it. */
    public boolean isTransparent() {
        return name == null && type.raw() instanceof RecordType;
    }

    /** This field in a record of {@code size} bytes. */
    Field inRecordOf(long size) {
        long containerSize = type.size();
        boolean whole = isBitField() && bitPosition + bitWidth <= 8 * containerSize && offset + containerSize <= size;
        return new Field(name, type, offset, bitPosition, bitWidth, whole, wholeBitField);
    }

    @Override
    public Member within(Field container) {
        CType seen = type.qualified(container.type.qualifiers());
        return new Field(name, seen, offset + container.offset, bitPosition, bitWidth, containerAccess, wholeBitField);
    }
}
