package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/** A floating-point number that a macro stands for. */
public record FloatingConstant(LuaString name, double value) implements Declaration {
}
