package dev.perigee.lua.ffi.cparser;

import java.util.List;

import dev.perigee.lua.runtime.string.LuaString;

/** A source of given tokens. */
final class TokenList implements TokenSource {

    private final List<SourceToken> tokens;
    private final SourceToken end;
    private int position;

    /** @param place where messages say that the end is */
    TokenList(List<SourceToken> tokens, SourceToken place) {
        this.tokens = tokens;
        this.end = new SourceToken(CToken.END, LuaString.EMPTY, place.line(), place.column());
    }

    @Override
    public SourceToken next(boolean expand) {
        return position < tokens.size() ? tokens.get(position++) : end;
    }
}
