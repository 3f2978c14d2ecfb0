package dev.perigee.lua.ffi.ctype;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A constant: an element of an enumeration, or a {@code static const} integer.
 *
 * @param value the value as the type represents it: negative only if the type is signed
 */
public record NamedConstant(LuaString name, IntegerType type, long value) implements Member, Declaration {

    @Override
    public Member within(Field container) {
        return this;
    }
}
