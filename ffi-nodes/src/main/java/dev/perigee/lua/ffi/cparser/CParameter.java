package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;

/** What a {@code $} in a declaration stands for ("Parameterized Types" in LuaJIT's ffi semantics). */
public sealed interface CParameter {

    /** A Lua string: an identifier, never the name of a type. */
    record Name(LuaString name) implements CParameter {
    }

    /** A Lua number: an integer constant. */
    record Number(int value) implements CParameter {
    }

    /** A ctype, or the type of a cdata object. */
    record Type(CType type) implements CParameter {
    }
}
