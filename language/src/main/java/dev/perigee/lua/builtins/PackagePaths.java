package dev.perigee.lua.builtins;

import java.nio.charset.StandardCharsets;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.string.LuaString;

/** The first values of {@code package.path} and {@code package.cpath}, from the environment or the defaults. */
final class PackagePaths {

    private static final String LUA_PATH = "./?.lua;/usr/local/share/lua/5.1/?.lua;/usr/local/share/lua/5.1/?/init.lua;/usr/share/lua/5.1/?.lua;/usr/share/lua/5.1/?/init.lua";
    private static final String C_PATH = "./?.so;/usr/local/lib/lua/5.1/?.so;/usr/lib/x86_64-linux-gnu/lua/5.1/?.so;/usr/local/lib/lua/5.1/loadall.so";
    /** What stands for the default path in the environment variable. */
    private static final String DEFAULT_MARK = ";;";

    private PackagePaths() {
    }

    static LuaString path(LuaContext context) {
        return fromEnvironment(context, "LUA_PATH", LUA_PATH);
    }

    static LuaString cPath(LuaContext context) {
        return fromEnvironment(context, "LUA_CPATH", C_PATH);
    }

    private static LuaString fromEnvironment(LuaContext context, String variable, String fallback) {
        String value = context.getEnv().getEnvironment().get(variable);
        if (value == null) {
            return LuaString.fromJava(fallback);
        }
        byte[] separated = (";" + fallback + ";").getBytes(StandardCharsets.UTF_8);
        return LuaString.wrap(ModuleSearch.replaceAll(value.getBytes(StandardCharsets.UTF_8), DEFAULT_MARK.getBytes(StandardCharsets.UTF_8), separated));
    }
}
