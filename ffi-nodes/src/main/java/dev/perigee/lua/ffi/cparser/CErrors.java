package dev.perigee.lua.ffi.cparser;

/**
 * Makes the errors. What LuaJIT refuses too is worded as there, with the line unless it is the first; what only this
 * parser knows tells line and column.
 */
final class CErrors {

    private CErrors() {
    }

    /** An error that LuaJIT raises as well. */
    static CParseException at(String message, int line) {
        return new CParseException(line > 1 ? message + " at line " + line : message);
    }

    /** An error that LuaJIT raises as well and that quotes a token. */
    static CParseException near(String message, String token, int line) {
        return at(message + " near '" + token + "'", line);
    }

    /** An error in what LuaJIT does not know, at {@code place}. */
    static CParseException at(String message, SourceToken place) {
        return new CParseException(message + " at line " + place.line() + ", column " + place.column());
    }
}
