package dev.perigee.lua.builtins.text;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * A Lua pattern (Lua 5.1 manual, section 5.4.1, with LuaJIT's {@code %g} and {@code %f[set]}), translated once into a
 * sequence of items that a {@link PatternMatcher} runs. Immutable, so that it can be kept for a constant pattern.
 *
 * <p>A mistake becomes an item of its own: LuaJIT reports it only if matching gets there.
 */
public final class Pattern {

    private static final byte[] ZERO = {0};
    private static final String SPECIALS = "^$*+?.([%-";

    private final byte[] source;
    private final boolean plain;
    private final boolean anchored;
    /** Translated when first needed: a search for plain text does without. */
    private PatternItem[] items;

    private Pattern(byte[] source, boolean anchored) {
        this.source = source;
        this.plain = !hasSpecials(source);
        this.anchored = anchored;
    }

    /** The pattern that {@code text} spells for find, match and gsub, where a leading {@code ^} anchors it to the start. */
    @TruffleBoundary
    public static Pattern of(LuaString text) {
        byte[] source = text.bytes();
        return new Pattern(source, source.length > 0 && source[0] == '^');
    }

    /** The pattern that {@code text} spells for gmatch, which takes {@code ^} for an ordinary character. */
    @TruffleBoundary
    public static Pattern ofUnanchored(LuaString text) {
        return new Pattern(text.bytes(), false);
    }

    private static boolean hasSpecials(byte[] pattern) {
        for (byte c : pattern) {
            if (SPECIALS.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether no character has a special meaning: find then searches for the text as it is. */
    public boolean isPlain() {
        return plain;
    }

    PatternItem[] items() {
        PatternItem[] result = items;
        if (result == null) {
            result = new PatternCompiler(upToZero(source), anchored ? 1 : 0).compile();
            items = result;
        }
        return result;
    }

    /** A zero byte ends a pattern, as it ends a string in C; only searches for plain text see what follows. */
    private static byte[] upToZero(byte[] pattern) {
        int zero = ByteSearch.indexOf(pattern, 0, ZERO);
        return zero < 0 ? pattern : Arrays.copyOf(pattern, zero);
    }

    boolean isAnchored() {
        return anchored;
    }
}
