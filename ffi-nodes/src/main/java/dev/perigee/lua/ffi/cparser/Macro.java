package dev.perigee.lua.ffi.cparser;

import java.util.List;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A macro (C99 6.10.3). Of those with parameters only the name is kept: they cannot be used.
 *
 * @param body the tokens that replace the name; empty with parameters
 * @param place the name in the definition
 */
record Macro(SourceToken place, boolean functionLike, List<SourceToken> body) {

    LuaString name() {
        return place.text();
    }

    /** Whether defining {@code other} again in place of this changes nothing. */
    boolean sameAs(Macro other) {
        boolean same = functionLike == other.functionLike && body.size() == other.body.size();
        for (int i = 0; same && i < body.size(); i++) {
            same = body.get(i).sameAs(other.body.get(i));
        }
        return same;
    }

    /** The first token that the expander cannot handle, or null. */
    SourceToken unsupportedToken() {
        for (SourceToken token : body) {
            if (token.kind() == '#' || token.kind() == '$' || token.kind() == CToken.UNFINISHED) {
                return token;
            }
        }
        return null;
    }
}
