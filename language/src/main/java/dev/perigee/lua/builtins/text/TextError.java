package dev.perigee.lua.builtins.text;

/**
 * A failure of a plain-Java text function. Its message is LuaJIT's, without position; the library function that called
 * turns it into a Lua error, since only it knows its node.
 */
public final class TextError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TextError(String message) {
        super(message, null, false, false);
    }
}
