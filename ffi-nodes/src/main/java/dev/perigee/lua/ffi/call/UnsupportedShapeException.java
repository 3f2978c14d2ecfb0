package dev.perigee.lua.ffi.call;

/**
 * A type that cannot be passed by value, such as a struct with {@code long double} or with misaligned fields. The ffi
 * reports it as "NYI: cannot call this C function (yet)".
 */
public final class UnsupportedShapeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedShapeException(String message) {
        super(message, null, false, false);
    }
}
