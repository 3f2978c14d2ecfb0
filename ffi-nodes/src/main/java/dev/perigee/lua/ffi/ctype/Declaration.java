package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/** The meaning of an identifier in C's ordinary name space. */
public sealed interface Declaration permits TypedefName, FunctionSymbol, VariableSymbol, NamedConstant,
        FloatingConstant, TextConstant {

    LuaString name();
}
