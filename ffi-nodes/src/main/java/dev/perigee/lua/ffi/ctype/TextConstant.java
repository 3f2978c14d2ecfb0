package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/** A string that a macro stands for. */
public record TextConstant(LuaString name, LuaString value) implements Declaration {
}
