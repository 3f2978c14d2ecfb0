package dev.perigee.lua.builtins.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * The decimal digits of a finite non-negative double, rounded correctly at some place (halves away from zero, which is
 * LuaJIT's way): the value is {@code d.ddd… × 10^exponent}, Zero has no digits.
 */
final class DecimalDigits {

    /**
     * Up to this many digits the shortest decimal that denotes a normal double can stand in for its exact value when
     * rounding: a tie between two results would itself be a decimal at most as long that denotes the double.
     * Only where that decimal is a tie itself must the exact value decide.
     */
    private static final int SHORTEST_DECIMAL_LIMIT = 15;

    private final byte[] digits;
    private int count;
    private int exponent;

    private DecimalDigits(byte[] digits, int count, int exponent) {
        this.digits = digits;
        this.count = count;
        this.exponent = exponent;
    }

    /** The decimal exponent of the first digit; 0 for zero. */
    int exponent() {
        return exponent;
    }

    /** The {@code significant} (at least one) leading digits; trailing zeros may be left out. */
    static DecimalDigits significant(double value, int significant) {
        DecimalDigits shortest = shortest(value);
        if (shortest.count == 0 || value >= Double.MIN_NORMAL && shortest.roundTo(significant)) {
            return shortest;
        }
        return of(new BigDecimal(value).round(new MathContext(significant, RoundingMode.HALF_UP)));
    }

    /** The digits down to {@code places} behind the decimal point; trailing zeros may be left out. */
    static DecimalDigits fixed(double value, int places) {
        DecimalDigits shortest = shortest(value);
        if (shortest.count == 0) {
            return shortest;
        }
        int kept = shortest.exponent + 1 + places;
        if (value >= Double.MIN_NORMAL && shortest.roundTo(kept)) {
            return shortest;
        }
        return of(new BigDecimal(value).setScale(places, RoundingMode.HALF_UP));
    }

    private static DecimalDigits of(BigDecimal rounded) {
        if (rounded.signum() == 0) {
            return new DecimalDigits(new byte[0], 0, 0);
        }
        byte[] digits = rounded.unscaledValue().toString().getBytes(StandardCharsets.US_ASCII);
        return new DecimalDigits(digits, digits.length, digits.length - 1 - rounded.scale());
    }

    /** Takes apart what {@link Double#toString} makes: {@code 123.45} or {@code 1.2345E-10}. */
    private static DecimalDigits shortest(double value) {
        String text = Double.toString(value);
        byte[] digits = new byte[text.length()];
        int count = 0;
        int exponent = 0;
        boolean fraction = false;
        int i = 0;
        for (; i < text.length() && text.charAt(i) != 'E'; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                fraction = true;
            } else if (count > 0 || c != '0') {
                digits[count++] = (byte) c;
                exponent += fraction ? 0 : 1;
            } else if (fraction) {
                exponent--;
            }
        }
        if (i < text.length()) {
            exponent += Integer.parseInt(text, i + 1, text.length(), 10);
        }
        while (count > 0 && digits[count - 1] == '0') {
            count--;
        }
        return new DecimalDigits(digits, count, count == 0 ? 0 : exponent - 1);
    }

    /** Rounds these shortest digits to {@code kept} digits, or returns false if that needs the exact value. */
    private boolean roundTo(int kept) {
        if (kept > SHORTEST_DECIMAL_LIMIT) {
            return false;
        }
        if (kept >= count) {
            return true;
        }
        if (kept < 0) {
            count = 0;
            return true;
        }
        if (digits[kept] == '5' && kept == count - 1) {
            return false;
        }
        boolean up = digits[kept] >= '5';
        count = kept;
        if (up) {
            increment();
        }
        return true;
    }

    /** Adds one at the last kept place. */
    private void increment() {
        int i = count - 1;
        while (i >= 0 && digits[i] == '9') {
            i--;
        }
        count = i + 1;
        if (i >= 0) {
            digits[i]++;
        } else {
            digits[0] = '1';
            count = 1;
            exponent++;
        }
    }

    /** Appends {@code places} digits from the one at {@code index} (which may be negative) on, zeros where there are none. */
    void appendTo(ByteBuilder out, int index, int places) {
        for (int i = index; i < index + places; i++) {
            out.append(i >= 0 && i < count ? digits[i] : '0');
        }
    }

    /** How many digits are left when trailing zeros are dropped; none for zero. */
    int countWithoutTrailingZeros() {
        int n = count;
        while (n > 0 && digits[n - 1] == '0') {
            n--;
        }
        return n;
    }
}
