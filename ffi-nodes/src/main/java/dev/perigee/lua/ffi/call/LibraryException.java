package dev.perigee.lua.ffi.call;

/** A library that cannot be loaded or a symbol that it does not have; the message is the system loader's. */
public final class LibraryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LibraryException(String message) {
        super(message, null, false, false);
    }
}
