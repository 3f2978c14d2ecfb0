package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FieldDeclaration;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * One declarator with the specifiers before it applied.
 *
 * @param name the declared name, null for an abstract declarator
 * @param newName whether the name came as a parameter, and so hides any earlier meaning
 * @param bitWidth the width of a bit-field, else {@link FieldDeclaration#NO_WIDTH}
 */
record Declarator(LuaString name, boolean newName, CType type, int bitWidth, Attributes attributes) {
}
