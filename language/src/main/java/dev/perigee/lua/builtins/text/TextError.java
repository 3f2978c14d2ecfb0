package dev.perigee.lua.builtins.text;

/**
 * A failure of a plain-Java text function. Its message is LuaJIT's, without position; the library function that called
 * turns it into a Lua error, since only it knows its node.
 */
public final class TextError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message of a result that no string can hold; as in LuaJIT it is shown without a position. */
    public static final String NOT_ENOUGH_MEMORY = "not enough memory";

    public TextError(String message) {
        super(message, null, false, false);
    }
}
