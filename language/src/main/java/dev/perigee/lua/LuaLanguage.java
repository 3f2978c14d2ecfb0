package dev.perigee.lua;

import com.oracle.truffle.api.TruffleLanguage;

/** Placeholder registration; grows into the tour of the code base. */
@TruffleLanguage.Registration(id = LuaLanguage.ID, name = "Lua")
public final class LuaLanguage extends TruffleLanguage<Object> {

    public static final String ID = "lua";

    @Override
    protected Object createContext(Env env) {
        return env;
    }
}
