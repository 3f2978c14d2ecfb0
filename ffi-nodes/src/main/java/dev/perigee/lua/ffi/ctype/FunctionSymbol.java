package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A function of a library.
 *
 * @param symbol the name in the library, different from {@code name} where {@code asm("…")} redirects it
 * @param leaf whether it is declared {@code const}, {@code pure} or {@code leaf}: it returns soon and never calls back
 */
public record FunctionSymbol(LuaString name, FunctionType type, LuaString symbol, boolean leaf)
        implements Declaration {
}
