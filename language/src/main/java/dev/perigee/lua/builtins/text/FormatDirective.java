package dev.perigee.lua.builtins.text;

/**
 * One parsed directive of a format, {@code %[flags][width][.precision]conversion}, as C's {@code printf} has them.
 *
 * @param flags the union of the constants below
 * @param width the least number of bytes to print, 0 if not given
 * @param precision the number behind the point, or {@link #NO_PRECISION}
 * @param conversion the letter, as written
 */
record FormatDirective(int flags, int width, int precision, char conversion) implements FormatPiece {

    static final int NO_PRECISION = -1;

    static final int LEFT = 1;
    static final int PLUS = 2;
    static final int ZERO = 4;
    static final int SPACE = 8;
    static final int ALTERNATE = 16;

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean isUpperCase() {
        return conversion < 'a';
    }

    char lowerCaseConversion() {
        return (char) (conversion | 0x20);
    }

    /** The same directive for {@code %.<precision>g} and the like. */
    static FormatDirective plain(char conversion, int precision) {
        return new FormatDirective(0, 0, precision, conversion);
    }

    /** What stands before a number: its sign, or what the flags ask for instead of one; 0 for nothing. */
    char signPrefix(boolean negative) {
        if (negative) {
            return '-';
        }
        if (has(PLUS)) {
            return '+';
        }
        return has(SPACE) ? ' ' : 0;
    }

    /**
     * Appends {@code prefix} and {@code body}, padded to the width: with zeros between the two if {@code zeroPadded},
     * else with spaces on the side that the flags say.
     */
    void appendPadded(ByteBuilder out, String prefix, ByteBuilder body, boolean zeroPadded) {
        int padding = width - prefix.length() - body.length();
        boolean left = has(LEFT);
        if (!left && !zeroPadded) {
            out.fill(' ', padding);
        }
        out.append(prefix);
        if (!left && zeroPadded) {
            out.fill('0', padding);
        }
        out.append(body);
        if (left) {
            out.fill(' ', padding);
        }
    }
}
