package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/** A name for a type. */
public record TypedefName(LuaString name, CType type) implements Declaration {
}
