package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.CType;

/**
 * The specifiers at the start of a declaration.
 *
 * @param type the type, with the qualifiers before its name but without attributes that may still follow
 * @param storage TYPEDEF, EXTERN, STATIC or REGISTER, or null if none is given
 * @param attributes those read so far; declarators add to copies of them
 */
record Specifiers(CType type, CKeyword storage, Attributes attributes) {
}
