package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The state of one {@code string.gsub}: the caller asks for match after match and says what to put in its place, since only
 * it can index tables and call functions. What it says nothing about stays.
 */
public final class Substitution {

    private final PatternMatcher matcher;
    private final byte[] bytes;
    /** The result so far, null before the first replacement. */
    private ByteBuilder out;
    private int position;
    /** How much of the subject is dealt with in {@link #out}. */
    private int copied;
    private int count;
    private boolean finished;

    public Substitution(PatternMatcher matcher) {
        this.matcher = matcher;
        this.bytes = matcher.subject().bytes();
    }

    /**
     * Moves on to the next match; false if there is none. A match directly behind another may be empty.
     *
     * @throws TextError for a malformed pattern
     */
    @TruffleBoundary
    public boolean next() {
        if (finished || !matcher.find(position)) {
            return false;
        }
        count++;
        finished = matcher.isAnchored() || matcher.start() == bytes.length;
        // An empty match lets the byte behind it through.
        position = matcher.end() > matcher.start() ? matcher.end() : matcher.start() + 1;
        return true;
    }

    /** Puts {@code replacement} in the place of the current match. */
    @TruffleBoundary
    public void replace(LuaString replacement) {
        copyToMatch();
        out.append(replacement.bytes());
    }

    /**
     * Replaces all matches, {@code limit} at the most, by {@code template} with {@code %0} to {@code %9} filled in.
     *
     * @throws TextError for a malformed pattern or template
     */
    @TruffleBoundary
    public void replaceAll(byte[] template, int limit) {
        while (count < limit && next()) {
            copyToMatch();
            appendTemplate(template);
        }
    }

    private void copyToMatch() {
        if (out == null) {
            out = new ByteBuilder(bytes.length + 16);
        }
        out.append(bytes, copied, matcher.start());
        copied = matcher.end();
    }

    private void appendTemplate(byte[] template) {
        for (int i = 0; i < template.length; i++) {
            if (template[i] != '%') {
                out.append(template[i]);
                continue;
            }
            i++;
            int c = i < template.length ? template[i] : 0;
            if (c == '0') {
                out.append(bytes, matcher.start(), matcher.end());
            } else if (CharClasses.isDigit(c)) {
                appendCapture(matcher.capture(c - '1'));
            } else {
                out.append(c);
            }
        }
    }

    private void appendCapture(Object capture) {
        LuaString text = capture instanceof Integer position1 ? NumberFormat.toLuaString(position1) : (LuaString) capture;
        out.append(text.bytes());
    }

    /** Has the captures of the current match. */
    public PatternMatcher matcher() {
        return matcher;
    }

    /** How many matches there were. */
    public int count() {
        return count;
    }

    /** The subject with all replacements; the subject itself if nothing was replaced. */
    @TruffleBoundary
    public LuaString result() {
        if (out == null) {
            return matcher.subject();
        }
        return out.append(bytes, copied, bytes.length).toLuaString();
    }
}
