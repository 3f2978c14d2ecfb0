package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * A Lua pattern (Lua 5.1 manual, section 5.4.1, with LuaJIT's {@code %g} and {@code %f[set]}), translated once into a
 * sequence of items that a {@link PatternMatcher} runs. Immutable, so that it can be kept for a constant pattern.
 *
 * <p>A mistake becomes an item of its own: LuaJIT reports it only if matching gets there.
 */
public final class Pattern {

    private final byte[] source;
    private final PatternItem[] items;
    private final boolean anchored;

    Pattern(byte[] source, PatternItem[] items, boolean anchored) {
        this.source = source;
        this.items = items;
        this.anchored = anchored;
    }

    /** Translates {@code pattern} for find, match and gsub, where a leading {@code ^} anchors it to the start. */
    @TruffleBoundary
    public static Pattern compile(byte[] pattern) {
        boolean anchored = pattern.length > 0 && pattern[0] == '^';
        return new Pattern(pattern, new PatternCompiler(pattern, anchored ? 1 : 0).compile(), anchored);
    }

    /** Translates {@code pattern} for gmatch, which takes {@code ^} for an ordinary character. */
    @TruffleBoundary
    public static Pattern compileUnanchored(byte[] pattern) {
        return new Pattern(pattern, new PatternCompiler(pattern, 0).compile(), false);
    }

    /** Whether {@code pattern} has characters with a special meaning; without them find searches for it as it is. */
    @TruffleBoundary
    public static boolean hasSpecials(byte[] pattern) {
        for (byte c : pattern) {
            if ("^$*+?.([%-".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The pattern's text; not to be written to. */
    public byte[] source() {
        return source;
    }

    PatternItem[] items() {
        return items;
    }

    boolean isAnchored() {
        return anchored;
    }
}
