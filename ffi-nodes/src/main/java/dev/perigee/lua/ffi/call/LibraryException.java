package dev.perigee.lua.ffi.call;

import dev.perigee.lua.runtime.string.LuaString;

/** A library that cannot be loaded or a symbol that it does not have. */
public final class LibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LuaString text;

    LibraryException(LuaString text) {
        super(null, null, false, false);
        this.text = text;
    }

    /** What the system's loader said. */
    public LuaString text() {
        return text;
    }

    @Override
    public String getMessage() {
        return text.toJava();
    }
}
