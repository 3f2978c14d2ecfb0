package dev.perigee.lua.builtins.text;

/**
 * One step of a translated pattern.
 *
 * @param kind what to do
 * @param set for single characters and {@link Kind#FRONTIER}: for each byte, whether it belongs; else null
 * @param first the opening byte of {@link Kind#BALANCE}, the capture's index (which may be wrong) of {@link Kind#BACK_REFERENCE}
 * @param second the closing byte of {@link Kind#BALANCE}
 * @param error the message of {@link Kind#ERROR}, else null
 */
record PatternItem(Kind kind, boolean[] set, int first, int second, String error) {

    enum Kind {
        /** One byte of the set. */
        SINGLE,
        /** {@code set?}. */
        OPTIONAL,
        /** {@code set*}. */
        LONGEST,
        /** {@code set+}. */
        LONGEST_NOT_EMPTY,
        /** {@code set-}. */
        SHORTEST,
        OPEN_CAPTURE,
        POSITION_CAPTURE,
        CLOSE_CAPTURE,
        BACK_REFERENCE,
        BALANCE,
        FRONTIER,
        /** A {@code $} at the end of the pattern. */
        SUBJECT_END,
        /** The end of the pattern. */
        MATCH,
        ERROR
    }

    static PatternItem of(Kind kind) {
        return new PatternItem(kind, null, 0, 0, null);
    }

    static PatternItem ofSet(Kind kind, boolean[] set) {
        return new PatternItem(kind, set, 0, 0, null);
    }

    static PatternItem backReference(int index) {
        return new PatternItem(Kind.BACK_REFERENCE, null, index, 0, null);
    }

    static PatternItem balance(int open, int close) {
        return new PatternItem(Kind.BALANCE, null, open, close, null);
    }

    static PatternItem error(String message) {
        return new PatternItem(Kind.ERROR, null, 0, 0, message);
    }

    boolean contains(byte b) {
        return set[b & 0xff];
    }
}
