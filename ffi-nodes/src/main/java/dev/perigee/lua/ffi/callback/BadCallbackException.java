package dev.perigee.lua.ffi.callback;

/** C called a callback that it must not call: one that was freed, or from a thread other than Lua's. */
public final class BadCallbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadCallbackException(String message) {
        super(message, null, false, false);
    }
}
