package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A variable of a library.
 *
 * @param symbol the name in the library, different from {@code name} where {@code asm("…")} redirects it
 */
public record VariableSymbol(LuaString name, CType type, LuaString symbol) implements Declaration {
}
