package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Runs a pattern over one subject and holds the captures of the latest match. Matching backtracks by recursion, at most
 * {@value #MAX_DEPTH} levels deep whatever the subject's length, as in LuaJIT; memory is that of the captures.
 */
public final class PatternMatcher {

    /** LuaJIT's limit of captures. */
    private static final int MAX_CAPTURES = 32;
    /** LuaJIT's limit of nested quantifiers and captures. */
    private static final int MAX_DEPTH = 200;
    /** How much work is done between two calls of the interrupt check. */
    private static final int STEPS_PER_POLL = 1 << 16;

    private static final int UNFINISHED = -1;
    private static final int POSITION = -2;
    private static final int NO_MATCH = -1;

    private final PatternItem[] items;
    private final boolean anchored;
    private final LuaString subject;
    private final byte[] bytes;
    private final Runnable interruptCheck;
    private final int[] captureStart = new int[MAX_CAPTURES];
    private final int[] captureLength = new int[MAX_CAPTURES];
    private int level;
    private int depth;
    private int steps;
    private int start;
    private int end;

    /** A matcher that calls {@code interruptCheck} now and then, so that a pattern which takes for ever can be stopped. */
    public PatternMatcher(Pattern pattern, LuaString subject, Runnable interruptCheck) {
        this.items = pattern.items();
        this.anchored = pattern.isAnchored();
        this.subject = subject;
        this.bytes = subject.bytes();
        this.interruptCheck = interruptCheck;
    }

    /** Where the latest match starts, counted from 0. */
    public int start() {
        return start;
    }

    /** Where the latest match ends (exclusive), counted from 0. */
    public int end() {
        return end;
    }

    boolean isAnchored() {
        return anchored;
    }

    LuaString subject() {
        return subject;
    }

    /**
     * Looks for the first match that starts at {@code from} or, unless the pattern is anchored, behind it.
     *
     * @throws TextError for a malformed pattern
     */
    @TruffleBoundary
    public boolean find(int from) {
        PatternItem head = items[0];
        boolean[] first = switch (head.kind()) {
            case SINGLE, LONGEST_NOT_EMPTY -> head.set();
            default -> null;
        };
        for (int i = from; i <= bytes.length; i++) {
            if (first != null && !anchored) {
                i = skipTo(first, i);
            }
            if (matchAt(i)) {
                return true;
            }
            if (anchored) {
                return false;
            }
        }
        return false;
    }

    private int skipTo(boolean[] set, int from) {
        int i = from;
        while (i < bytes.length && !set[bytes[i] & 0xff]) {
            i++;
        }
        return i;
    }

    /** Tries to match at {@code from} only. */
    boolean matchAt(int from) {
        level = 0;
        depth = 0;
        start = from;
        end = match(from, 0);
        return end != NO_MATCH;
    }

    private void count(int work) {
        steps += Math.min(work, STEPS_PER_POLL);
        if (steps >= STEPS_PER_POLL) {
            steps = 0;
            interruptCheck.run();
        }
    }

    /** Matches the items from {@code item} on at {@code from}: where the match ends, or {@link #NO_MATCH}. */
    private int match(int from, int item) {
        if (++depth > MAX_DEPTH) {
            throw new TextError("pattern too complex");
        }
        int result = run(from, item);
        depth--;
        return result;
    }

    private int run(int from, int firstItem) {
        int at = from;
        for (int i = firstItem;; i++) {
            count(1);
            PatternItem item = items[i];
            switch (item.kind()) {
                case SINGLE -> {
                    if (at >= bytes.length || !item.contains(bytes[at])) {
                        return NO_MATCH;
                    }
                    at++;
                }
                case OPTIONAL -> {
                    if (at < bytes.length && item.contains(bytes[at])) {
                        int result = match(at + 1, i + 1);
                        if (result != NO_MATCH) {
                            return result;
                        }
                    }
                }
                case LONGEST -> {
                    return longest(item, at, at, i + 1);
                }
                case LONGEST_NOT_EMPTY -> {
                    return longest(item, at, at + 1, i + 1);
                }
                case SHORTEST -> {
                    return shortest(item, at, i + 1);
                }
                case OPEN_CAPTURE -> {
                    return openCapture(at, UNFINISHED, i + 1);
                }
                case POSITION_CAPTURE -> {
                    return openCapture(at, POSITION, i + 1);
                }
                case CLOSE_CAPTURE -> {
                    return closeCapture(at, i + 1);
                }
                case BACK_REFERENCE -> at = backReference(item.first(), at);
                case BALANCE -> at = balance(item, at);
                case FRONTIER -> at = isFrontier(item, at) ? at : NO_MATCH;
                case SUBJECT_END -> {
                    return at == bytes.length ? at : NO_MATCH;
                }
                case MATCH -> {
                    return at;
                }
                case ERROR -> throw new TextError(item.error());
            }
            if (at == NO_MATCH) {
                return NO_MATCH;
            }
        }
    }

    /** Takes as many bytes of the item's set as there are from {@code at} on, then fewer, down to the end {@code least}. */
    private int longest(PatternItem item, int at, int least, int next) {
        boolean[] set = item.set();
        int last = at;
        while (last < bytes.length && set[bytes[last] & 0xff]) {
            last++;
        }
        count(last - at);
        for (int i = last; i >= least; i--) {
            int result = match(i, next);
            if (result != NO_MATCH) {
                return result;
            }
        }
        return NO_MATCH;
    }

    private int shortest(PatternItem item, int at, int next) {
        for (int i = at;; i++) {
            int result = match(i, next);
            if (result != NO_MATCH) {
                return result;
            }
            if (i >= bytes.length || !item.contains(bytes[i])) {
                return NO_MATCH;
            }
        }
    }

    private int openCapture(int at, int length, int next) {
        if (level >= MAX_CAPTURES) {
            throw new TextError("too many captures");
        }
        captureStart[level] = at;
        captureLength[level] = length;
        level++;
        int result = match(at, next);
        if (result == NO_MATCH) {
            level--;
        }
        return result;
    }

    private int closeCapture(int at, int next) {
        int open = level - 1;
        while (open >= 0 && captureLength[open] != UNFINISHED) {
            open--;
        }
        if (open < 0) {
            throw new TextError("invalid pattern capture");
        }
        captureLength[open] = at - captureStart[open];
        int result = match(at, next);
        if (result == NO_MATCH) {
            captureLength[open] = UNFINISHED;
        }
        return result;
    }

    private int backReference(int capture, int at) {
        if (capture < 0 || capture >= level || captureLength[capture] == UNFINISHED) {
            throw new TextError("invalid capture index");
        }
        int length = captureLength[capture];
        if (length == POSITION || length > bytes.length - at) {
            return NO_MATCH;
        }
        count(length);
        int from = captureStart[capture];
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != bytes[at + i]) {
                return NO_MATCH;
            }
        }
        return at + length;
    }

    private int balance(PatternItem item, int at) {
        if (at >= bytes.length || (bytes[at] & 0xff) != item.first()) {
            return NO_MATCH;
        }
        int nesting = 1;
        int i = at + 1;
        for (; i < bytes.length; i++) {
            int c = bytes[i] & 0xff;
            if (c == item.second()) {
                if (--nesting == 0) {
                    break;
                }
            } else if (c == item.first()) {
                nesting++;
            }
        }
        count(i - at);
        return i < bytes.length ? i + 1 : NO_MATCH;
    }

    /** A frontier takes a zero byte to stand before the first and behind the last byte. */
    private boolean isFrontier(PatternItem item, int at) {
        byte before = at > 0 ? bytes[at - 1] : 0;
        byte behind = at < bytes.length ? bytes[at] : 0;
        return !item.contains(before) && item.contains(behind);
    }

    /** How many captures the latest match has; 0 if the pattern has none. */
    public int captureCount() {
        return level;
    }

    /**
     * The value of a capture of the latest match, counted from 0: a string, or an {@code Integer} (from 1) for a position
     * capture. If the pattern has no captures, the one with index 0 is the whole match.
     *
     * @throws TextError {@code invalid capture index} or {@code unfinished capture}
     */
    @TruffleBoundary
    public Object capture(int index) {
        if (index >= level) {
            if (index != 0) {
                throw new TextError("invalid capture index");
            }
            return wholeMatch();
        }
        int length = captureLength[index];
        if (length == UNFINISHED) {
            throw new TextError("unfinished capture");
        }
        int from = captureStart[index];
        if (length == POSITION) {
            return from + 1;
        }
        return ByteStrings.slice(subject, from, from + length);
    }

    private LuaString wholeMatch() {
        return ByteStrings.slice(subject, start, end);
    }
}
