package dev.perigee.lua.ffi.cparser;

/** A C declaration that cannot be accepted; the message is LuaJIT's. The caller makes it a Lua error. */
public final class CParseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CParseException(String message) {
        super(message, null, false, false);
    }
}
