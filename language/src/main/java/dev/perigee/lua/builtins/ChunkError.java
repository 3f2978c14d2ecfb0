package dev.perigee.lua.builtins;

import dev.perigee.lua.runtime.string.LuaString;

/** Why a chunk could not be loaded: {@code load} returns the text, {@code dofile} and {@code require} raise it. */
@SuppressWarnings("serial")
public final class ChunkError extends Exception {

    private final LuaString text;

    ChunkError(LuaString text) {
        super(null, null, false, false);
        this.text = text;
    }

    /** The whole message; it has no position of the caller. */
    public LuaString text() {
        return text;
    }

    @Override
    public String getMessage() {
        return text.toJava();
    }
}
