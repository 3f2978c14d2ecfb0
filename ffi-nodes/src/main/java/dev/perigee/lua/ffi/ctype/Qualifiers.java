package dev.perigee.lua.ffi.ctype;

/** The type qualifiers of C as a bit set. {@code restrict} says nothing about objects and is not recorded. */
public final class Qualifiers {

    public static final int NONE = 0;
    public static final int CONST = 1;
    public static final int VOLATILE = 2;

    private Qualifiers() {
    }
}
