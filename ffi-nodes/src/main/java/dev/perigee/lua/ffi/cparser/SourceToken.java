package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A token of the text before it has a meaning: keywords are still identifiers, and numbers have no value. The stages of
 * the preprocessor pass these on.
 *
 * @param kind a character or a constant of {@link CToken}
 * @param text the spelling of an identifier or number, the content of a literal, empty for anything else
 * @param line the line that the token ends on
 * @param column bytes from the start of the line to the token's first, counted from 1
 */
record SourceToken(int kind, LuaString text, int line, int column) {

    /** This token as if it stood where {@code place} stands. */
    SourceToken movedTo(SourceToken place) {
        return new SourceToken(kind, text, place.line, place.column);
    }

    boolean isWord(LuaString word) {
        return kind == CToken.IDENTIFIER && text.equals(word);
    }

    /** Whether both are spelled the same. */
    boolean sameAs(SourceToken other) {
        return kind == other.kind && text.equals(other.text);
    }

    /** The token as messages quote it. */
    String quoted() {
        return text.length() > 0 ? text.toString() : CToken.name(kind);
    }
}
