package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/** What a name after the dot can stand for: a field, or a constant declared inside the struct or union. */
public sealed interface Member permits Field, NamedConstant {

    LuaString name();

    /** This member seen from the record that holds {@code container} as a transparent, that is unnamed, field. */
    Member within(Field container);
}
