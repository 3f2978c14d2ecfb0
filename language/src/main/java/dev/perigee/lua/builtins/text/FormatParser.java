package dev.perigee.lua.builtins.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Splits a format string into its pieces. Width and precision have at most two digits, as the Lua 5.1 manual demands. */
final class FormatParser {

    private static final String CONVERSIONS = "AEFGXacdefgiopqsux";

    private final byte[] format;
    private final List<FormatPiece> pieces = new ArrayList<>();
    private int position;

    FormatParser(byte[] format) {
        this.format = format;
    }

    FormatPiece[] parse() {
        int literalStart = 0;
        while (position < format.length) {
            if (format[position] != '%') {
                position++;
                continue;
            }
            if (peek(1) == '%') {
                // The first of the two signs ends the text before it.
                addLiteral(literalStart, position + 1);
                position += 2;
            } else {
                addLiteral(literalStart, position);
                if (!parseDirective()) {
                    return toArray();
                }
            }
            literalStart = position;
        }
        addLiteral(literalStart, position);
        return toArray();
    }

    private FormatPiece[] toArray() {
        return pieces.toArray(FormatPiece[]::new);
    }

    private int peek(int ahead) {
        return position + ahead < format.length ? format[position + ahead] & 0xff : 0;
    }

    private void addLiteral(int from, int to) {
        if (to > from) {
            pieces.add(new FormatPiece.Literal(Arrays.copyOfRange(format, from, to)));
        }
    }

    /** Parses from the percent sign on; returns whether the directive is a good one. */
    private boolean parseDirective() {
        int start = position++;
        int flags = 0;
        for (int flag; (flag = flagOf(peek(0))) != 0; position++) {
            flags |= flag;
        }
        int width = parseTwoDigits();
        int precision = FormatDirective.NO_PRECISION;
        if (peek(0) == '.') {
            position++;
            precision = parseTwoDigits();
        }
        int conversion = peek(0);
        if (conversion != 0 && CONVERSIONS.indexOf(conversion) >= 0) {
            position++;
            pieces.add(new FormatDirective(flags, width, precision, (char) conversion));
            return true;
        }
        int end = conversion >= ' ' ? position + 1 : position;
        pieces.add(new FormatPiece.Malformed(new String(format, start, end - start, StandardCharsets.ISO_8859_1)));
        return false;
    }

    private static int flagOf(int c) {
        return switch (c) {
            case '-' -> FormatDirective.LEFT;
            case '+' -> FormatDirective.PLUS;
            case '0' -> FormatDirective.ZERO;
            case ' ' -> FormatDirective.SPACE;
            case '#' -> FormatDirective.ALTERNATE;
            default -> 0;
        };
    }

    private int parseTwoDigits() {
        int value = 0;
        for (int i = 0; i < 2 && CharClasses.isDigit(peek(0)); i++) {
            value = value * 10 + (peek(0) - '0');
            position++;
        }
        return value;
    }
}
