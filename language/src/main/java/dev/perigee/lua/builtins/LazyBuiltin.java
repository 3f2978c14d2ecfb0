package dev.perigee.lua.builtins;

import com.oracle.truffle.api.RootCallTarget;

import dev.perigee.lua.LuaLanguage;

/** The code of a library function before its first call. */
public record LazyBuiltin(LuaLanguage language, BuiltinLibrary library, String function) {

    public RootCallTarget resolve() {
        return language.getBuiltinTargets().get(library, function);
    }
}
