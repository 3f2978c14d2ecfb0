package dev.perigee.lua.runtime;

/** What called the outermost Lua function: the host program. Levels of the stack show it as a function of C. */
final class HostCode implements LuaCode {

    static final HostCode INSTANCE = new HostCode();

    private HostCode() {
    }
}
