package dev.perigee.lua.builtins.text;

import static dev.perigee.lua.builtins.text.FormatDirective.ALTERNATE;

/**
 * The conversions {@code %e %f %g %a} of C's {@code printf} (C17 7.21.6.1) with every flag, width and precision. They differ
 * from C as LuaJIT does: a tie between two results is rounded away from zero, and {@code nan} never has a sign.
 */
final class FloatFormat {

    private static final int DEFAULT_PRECISION = 6;
    private static final int MANTISSA_BITS = 52;
    private static final int MANTISSA_HEX_DIGITS = MANTISSA_BITS / 4;

    private FloatFormat() {
    }

    static void append(ByteBuilder out, FormatDirective directive, double value) {
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        if (Double.isNaN(value)) {
            String prefix = directive.has(FormatDirective.SPACE) ? " " : "";
            directive.appendPadded(out, prefix, text(directive, "nan"), false);
            return;
        }
        char sign = directive.signPrefix(negative);
        String prefix = sign == 0 ? "" : String.valueOf(sign);
        if (Double.isInfinite(value)) {
            directive.appendPadded(out, prefix, text(directive, "inf"), false);
            return;
        }
        boolean zeroPadded = directive.has(FormatDirective.ZERO);
        double magnitude = Math.abs(value);
        int precision = directive.precision() < 0 ? DEFAULT_PRECISION : directive.precision();
        ByteBuilder body = new ByteBuilder(32);
        switch (directive.lowerCaseConversion()) {
            case 'a' -> {
                prefix += directive.isUpperCase() ? "0X" : "0x";
                appendHex(body, directive, magnitude);
            }
            case 'e' -> appendScientific(body, directive, DecimalDigits.significant(magnitude, precision + 1), precision);
            case 'f' -> appendFixed(body, directive, DecimalDigits.fixed(magnitude, precision), precision);
            default -> appendGeneral(body, directive, magnitude, precision);
        }
        directive.appendPadded(out, prefix, body, zeroPadded);
    }

    private static ByteBuilder text(FormatDirective directive, String text) {
        return new ByteBuilder(text.length()).append(directive.isUpperCase() ? text.toUpperCase() : text);
    }

    /** {@code %g}: {@code %e} or {@code %f}, whichever suits, without trailing zeros unless the flag {@code #} wants them. */
    private static void appendGeneral(ByteBuilder out, FormatDirective directive, double magnitude, int precision) {
        int significant = Math.max(precision, 1);
        DecimalDigits digits = DecimalDigits.significant(magnitude, significant);
        int exponent = digits.exponent();
        int shown = directive.has(ALTERNATE) ? significant : digits.countWithoutTrailingZeros();
        if (exponent < -4 || exponent >= significant) {
            appendScientific(out, directive, digits, Math.max(shown - 1, 0));
        } else {
            appendFixed(out, directive, digits, Math.max(shown - 1 - exponent, 0));
        }
    }

    private static void appendScientific(ByteBuilder out, FormatDirective directive, DecimalDigits digits, int places) {
        digits.appendTo(out, 0, 1);
        if (places > 0 || directive.has(ALTERNATE)) {
            out.append('.');
        }
        digits.appendTo(out, 1, places);
        int exponent = digits.exponent();
        out.append(directive.isUpperCase() ? 'E' : 'e').append(exponent < 0 ? '-' : '+');
        int size = Math.abs(exponent);
        out.fill('0', size < 10 ? 1 : 0).append(Integer.toString(size));
    }

    private static void appendFixed(ByteBuilder out, FormatDirective directive, DecimalDigits digits, int places) {
        int exponent = digits.exponent();
        int integerDigits = Math.max(exponent, 0) + 1;
        digits.appendTo(out, exponent - integerDigits + 1, integerDigits);
        if (places > 0 || directive.has(ALTERNATE)) {
            out.append('.');
        }
        digits.appendTo(out, exponent + 1, places);
    }

    private static void appendHex(ByteBuilder out, FormatDirective directive, double magnitude) {
        long mantissa = Double.doubleToRawLongBits(magnitude) & (1L << MANTISSA_BITS) - 1;
        int exponent = Math.getExponent(magnitude);
        if (exponent >= Double.MIN_EXPONENT) {
            mantissa |= 1L << MANTISSA_BITS;
        } else if (mantissa != 0) {
            int shift = Long.numberOfLeadingZeros(mantissa) - (Long.SIZE - 1 - MANTISSA_BITS);
            mantissa <<= shift;
            exponent = Double.MIN_EXPONENT - shift;
        } else {
            exponent = 0;
        }
        int precision = directive.precision();
        if (precision < 0) {
            precision = MANTISSA_HEX_DIGITS - Math.min(Long.numberOfTrailingZeros(mantissa) / 4, MANTISSA_HEX_DIGITS);
        } else if (precision < MANTISSA_HEX_DIGITS) {
            mantissa += 1L << MANTISSA_BITS - 1 - precision * 4;
        }
        out.append('0' + (int) (mantissa >>> MANTISSA_BITS));
        if (precision > 0 || directive.has(ALTERNATE)) {
            out.append('.');
        }
        for (int i = 1; i <= precision; i++) {
            int digit = i > MANTISSA_HEX_DIGITS ? 0 : (int) (mantissa >>> MANTISSA_BITS - 4 * i) & 15;
            char c = Character.forDigit(digit, 16);
            out.append(directive.isUpperCase() ? Character.toUpperCase(c) : c);
        }
        out.append(directive.isUpperCase() ? 'P' : 'p').append(exponent < 0 ? '-' : '+');
        out.append(Integer.toString(Math.abs(exponent)));
    }
}
