package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A field as declared, before {@link RecordLayout} gives it a place.
 *
 * @param name null if unnamed
 * @param bitWidth the declared width of a bit-field, {@link #NO_WIDTH} for an ordinary field
 * @param alignment bytes demanded by an {@code aligned} attribute, or 0
 * @param packed whether the field itself has the {@code packed} attribute
 */
public record FieldDeclaration(LuaString name, CType type, int bitWidth, int alignment, boolean packed) {

    public static final int NO_WIDTH = -1;

    boolean isBitField() {
        return bitWidth != NO_WIDTH;
    }
}
