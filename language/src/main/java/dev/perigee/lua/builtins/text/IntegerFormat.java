package dev.perigee.lua.builtins.text;

import java.nio.charset.StandardCharsets;

/** The conversions {@code %d %i %u %o %x %X} of C's {@code printf} (C17 7.21.6.1) for 64-bit integers. */
final class IntegerFormat {

    private static final byte[] LOWER_DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UPPER_DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private IntegerFormat() {
    }

    /** Appends {@code value}, which {@code %d} and {@code %i} take as signed and the others as unsigned. */
    static void append(ByteBuilder out, FormatDirective directive, long value) {
        boolean signed = directive.conversion() == 'd' || directive.conversion() == 'i';
        boolean negative = signed && value < 0;
        ByteBuilder body = digits(directive, negative ? -value : value);
        String prefix = "";
        if (signed) {
            char sign = directive.signPrefix(negative);
            prefix = sign == 0 ? "" : String.valueOf(sign);
        } else if (directive.lowerCaseConversion() == 'x' && directive.has(FormatDirective.ALTERNATE) && value != 0) {
            prefix = directive.isUpperCase() ? "0X" : "0x";
        }
        boolean zeroPadded = directive.has(FormatDirective.ZERO) && directive.precision() < 0;
        directive.appendPadded(out, prefix, body, zeroPadded);
    }

    private static ByteBuilder digits(FormatDirective directive, long magnitude) {
        boolean octalPrefix = directive.conversion() == 'o' && directive.has(FormatDirective.ALTERNATE);
        byte[] reversed = new byte[24];
        int count = 0;
        if (magnitude != 0 || directive.precision() != 0 && !octalPrefix) {
            byte[] digits = directive.isUpperCase() ? UPPER_DIGITS : LOWER_DIGITS;
            int radix = radixOf(directive);
            long rest = magnitude;
            do {
                reversed[count++] = digits[(int) Long.remainderUnsigned(rest, radix)];
                rest = Long.divideUnsigned(rest, radix);
            } while (rest != 0);
        }
        if (octalPrefix) {
            reversed[count++] = '0';
        }
        ByteBuilder result = new ByteBuilder(Math.max(count, directive.precision()));
        result.fill('0', directive.precision() - count);
        while (count > 0) {
            result.append(reversed[--count]);
        }
        return result;
    }

    private static int radixOf(FormatDirective directive) {
        return switch (directive.lowerCaseConversion()) {
            case 'x' -> 16;
            case 'o' -> 8;
            default -> 10;
        };
    }
}
