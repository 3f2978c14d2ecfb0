package dev.perigee.lua.runtime;

import dev.perigee.lua.runtime.string.LuaString;

/** What called the outermost Lua function: the host program. Levels of the stack show it as a function of C. */
final class HostCode implements LuaCode {

    static final HostCode INSTANCE = new HostCode();

    private static final LuaString CHUNK_NAME = LuaString.constant("=[C]");

    private HostCode() {
    }

    @Override
    public boolean isBuiltin() {
        return true;
    }

    @Override
    public String shortSource() {
        return "[C]";
    }

    @Override
    public LuaString chunkName() {
        return CHUNK_NAME;
    }

    @Override
    public int lineDefined() {
        return -1;
    }

    @Override
    public int lastLineDefined() {
        return -1;
    }

    @Override
    public int parameterCount() {
        return 0;
    }

    @Override
    public boolean isVararg() {
        return true;
    }

    @Override
    public boolean isMainChunk() {
        return false;
    }
}
