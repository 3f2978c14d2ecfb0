package dev.perigee.lua.builtins.text;

import java.nio.charset.StandardCharsets;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Reads numbers from text as {@code tonumber}, the arithmetic coercions and the lexer do: white space around, a sign,
 * decimal, hexadecimal (with fraction and binary exponent) and binary digits, {@code inf} and {@code nan}. The dialect is
 * LuaJIT's (its "Extensions" page and the Lua 5.1 manual, section 2.1), rounded correctly; literal suffixes such as
 * {@code LL} are not part of it.
 *
 * <p>An instance is the state of one scan.
 */
public final class NumberParser {

    /** Exponents from here on, and fractions this long, make a number malformed in LuaJIT. */
    private static final int EXPONENT_LIMIT = 1 << 20;

    /** The bits of all NaNs in LuaJIT, which the ffi library shows. */
    private static final double NAN = Double.longBitsToDouble(0xfff8000000000000L);

    /** Below this many digits a decimal mantissa is exact in a double. */
    private static final int EXACT_DIGITS = 15;

    /** All powers of ten that a double represents exactly. */
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
                    1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private final byte[] text;
    private final int end;
    private int position;
    private boolean negative;

    private NumberParser(byte[] text, int from, int to) {
        this.text = text;
        this.position = from;
        this.end = to;
    }

    /**
     * The number that the bytes {@code [from, to)} spell: an {@code Integer} if it is one that fits (and not minus zero),
     * else a {@code Double}; null if they do not spell a number.
     */
    @TruffleBoundary
    public static Object parse(byte[] bytes, int from, int to) {
        NumberParser parser = new NumberParser(bytes, from, to);
        parser.skipSpaceAndSign();
        return parser.parseUnsigned();
    }

    /**
     * The integer that the bytes {@code [from, to)} spell in {@code base} (2 to 36) as {@code tonumber(text, base)} reads it:
     * like C's {@code strtoul}, so a value beyond 64 bits saturates, base 16 allows {@code 0x}, and a zero byte ends the
     * text. Null if it is not one.
     */
    @TruffleBoundary
    public static Object parse(byte[] bytes, int from, int to, int base) {
        NumberParser parser = new NumberParser(bytes, from, to);
        parser.skipSpaceAndSign();
        return parser.parseInBase(base);
    }

    private int peek() {
        return peek(0);
    }

    /** The byte {@code ahead} of the position; 0 beyond the end, as in a C string. */
    private int peek(int ahead) {
        int index = position + ahead;
        return index < end ? text[index] & 0xff : 0;
    }

    /** Compares without regard to case; {@code letter} is in lower case. */
    private boolean peekIs(int ahead, char letter) {
        return (peek(ahead) | 0x20) == letter;
    }

    private void skipSpace() {
        while (CharClasses.isSpace(peek())) {
            position++;
        }
    }

    private void skipSpaceAndSign() {
        skipSpace();
        int c = peek();
        if (c == '-' || c == '+') {
            negative = c == '-';
            position++;
        }
    }

    private boolean atEndAfterSpace() {
        skipSpace();
        return position == end;
    }

    private Object parseUnsigned() {
        int c = peek();
        if (c >= 'A') {
            return parseName();
        }
        if (c == '0' && peekIs(1, 'x')) {
            position += 2;
            return parseHex();
        }
        if (c == '0' && peekIs(1, 'b')) {
            position += 2;
            return parseBinary();
        }
        return parseDecimal();
    }

    private Object parseName() {
        double value;
        if (skipWord("inf")) {
            skipWord("inity");
            value = negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        } else if (skipWord("nan")) {
            value = NAN;
        } else {
            return null;
        }
        return atEndAfterSpace() ? value : null;
    }

    private boolean skipWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!peekIs(i, word.charAt(i))) {
                return false;
            }
        }
        position += word.length();
        return true;
    }

    private Object parseDecimal() {
        int start = position;
        long mantissa = 0;
        int significant = 0;
        int digits = 0;
        int point = -1;
        for (;; position++) {
            int c = peek();
            if (CharClasses.isDigit(c)) {
                digits++;
                if (significant > 0 || c != '0') {
                    significant++;
                    mantissa = significant <= EXACT_DIGITS ? mantissa * 10 + (c - '0') : mantissa;
                }
            } else if (c == '.' && point < 0) {
                point = position;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return null;
        }
        int fraction = point < 0 ? 0 : position - 1 - point;
        if (fraction >= EXPONENT_LIMIT && significantFraction(point) >= EXPONENT_LIMIT) {
            return null;
        }
        int exponent = parseExponent('e');
        int numberEnd = position;
        if (exponent == EXPONENT_LIMIT || !atEndAfterSpace()) {
            return null;
        }
        if (significant > EXACT_DIGITS || Math.abs(exponent - fraction) >= POWERS_OF_TEN.length) {
            return result(Double.parseDouble(latin1(start, numberEnd)));
        }
        int scale = exponent - fraction;
        return result(scale >= 0 ? mantissa * POWERS_OF_TEN[scale] : mantissa / POWERS_OF_TEN[-scale]);
    }

    /** How many digits a fraction that ends at the position has without its trailing zeros. */
    private int significantFraction(int point) {
        int last = position - 1;
        while (last > point && text[last] == '0') {
            last--;
        }
        return last - point;
    }

    private Object parseHex() {
        int start = position;
        long mantissa = 0;
        int significant = 0;
        int digits = 0;
        int point = -1;
        for (;; position++) {
            int c = peek();
            if (CharClasses.is(c, CharClasses.HEX)) {
                digits++;
                mantissa = mantissa << 4 | CharClasses.digitValue(c);
                significant += significant > 0 || c != '0' ? 1 : 0;
            } else if (c == '.' && point < 0) {
                point = position;
            } else {
                break;
            }
        }
        if (digits == 0) {
            return null;
        }
        int digitsEnd = position;
        int exponent = parseExponent('p');
        if (exponent == EXPONENT_LIMIT || !atEndAfterSpace()) {
            return null;
        }
        if (significant <= 13 && point < 0 && exponent == 0) {
            return result(mantissa);
        }
        return result(Double.parseDouble("0x" + latin1(start, digitsEnd) + "p" + exponent));
    }

    private Object parseBinary() {
        long mantissa = 0;
        int start = position;
        int significant = 0;
        for (int c = peek(); c == '0' || c == '1'; c = peek()) {
            mantissa = mantissa << 1 | c - '0';
            significant += significant > 0 || c != '0' ? 1 : 0;
            position++;
        }
        if (position == start || significant > Long.SIZE || !atEndAfterSpace()) {
            return null;
        }
        return result(unsignedToDouble(mantissa));
    }

    /** Reads an optional exponent: 0 if there is none, {@link #EXPONENT_LIMIT} if it is malformed or too large. */
    private int parseExponent(char marker) {
        if (!peekIs(0, marker)) {
            return 0;
        }
        position++;
        int sign = peek();
        if (sign == '-' || sign == '+') {
            position++;
        }
        if (!CharClasses.isDigit(peek())) {
            return EXPONENT_LIMIT;
        }
        int exponent = 0;
        for (; CharClasses.isDigit(peek()); position++) {
            exponent = exponent * 10 + (peek() - '0');
            if (exponent >= EXPONENT_LIMIT) {
                return EXPONENT_LIMIT;
            }
        }
        return sign == '-' ? -exponent : exponent;
    }

    private Object parseInBase(int base) {
        boolean prefixed = base == 16 && peek() == '0' && peekIs(1, 'x') && CharClasses.digitValue(peek(2)) < base;
        if (prefixed) {
            position += 2;
        }
        int start = position;
        long value = 0;
        boolean saturated = false;
        for (int digit; (digit = CharClasses.digitValue(peek())) < base; position++) {
            saturated |= Long.compareUnsigned(value, Long.divideUnsigned(-1L - digit, base)) > 0;
            value = value * base + digit;
        }
        if (position == start) {
            return null;
        }
        skipSpace();
        return peek() == 0 ? result(unsignedToDouble(saturated ? -1L : value)) : null;
    }

    private String latin1(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static double unsignedToDouble(long value) {
        if (value >= 0) {
            return value;
        }
        // Halve, keeping the lost bit sticky, so that the conversion rounds once.
        return (value >>> 1 | value & 1) * 2.0;
    }

    private Object result(double magnitude) {
        double value = negative ? -magnitude : magnitude;
        int integer = (int) value;
        if (integer == value && (integer != 0 || Double.doubleToRawLongBits(value) == 0)) {
            return integer;
        }
        return value;
    }
}
