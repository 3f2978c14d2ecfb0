package dev.perigee.lua.parser;

import java.util.Arrays;

import dev.perigee.lua.builtins.text.NumberParser;
import dev.perigee.lua.parser.Ast.Expression;
import dev.perigee.lua.parser.Ast.ImaginaryExpression;
import dev.perigee.lua.parser.Ast.Int64Expression;
import dev.perigee.lua.parser.Ast.NumberExpression;
import dev.perigee.lua.parser.Ast.Position;

/**
 * Reads number literals. Beyond what {@code tonumber} takes they may have an underscore between digits and one of the
 * suffixes {@code LL}, {@code ULL}, {@code LLU} (64-bit integers) and {@code i} (imaginary), in either case.
 */
final class NumberLexer {

    private static final int MAX_HEX_DIGITS = 16;
    private static final int MAX_BINARY_DIGITS = 64;
    private static final int MAX_DECIMAL_DIGITS = 20;

    private final SourceText source;

    NumberLexer(SourceText source) {
        this.source = source;
    }

    /** Reads the literal that began at {@code start}; the reading position is at its first digit. */
    Expression read(int start) throws LuaSyntaxError {
        boolean underscores = skipLiteral();
        int end = source.position();
        Position position = new Position(start, end, source.line());
        Expression result = underscores ? withoutUnderscores(start, end, position) : parse(source.bytes, start, end, position);
        if (result == null) {
            throw source.error("malformed number", text(start, end), start, false);
        }
        return result;
    }

    /**
     * Skips all that may belong to a number: letters, digits, dots, and a sign after the exponent's letter. Says whether
     * there were underscores.
     */
    private boolean skipLiteral() {
        boolean underscores = false;
        int exponent = 'e';
        int last = source.peek();
        if (last == '0') {
            source.skip();
            while (source.skipIf('_')) {
                underscores = true;
            }
            if (lower(source.peek()) == 'x') {
                exponent = 'p';
            }
        }
        for (int c = source.peek(); isPart(c, lower(last) == exponent); c = source.peek()) {
            if (c == '_') {
                underscores = true;
            } else {
                last = c;
            }
            source.skip();
        }
        return underscores;
    }

    private static boolean isPart(int c, boolean afterExponent) {
        return CharacterClass.isNamePart(c) || c == '.' || afterExponent && (c == '-' || c == '+');
    }

    private static int lower(int c) {
        return c | 0x20;
    }

    private Expression withoutUnderscores(int start, int end, Position position) {
        byte[] text = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            if (source.bytes[i] != '_') {
                text[length++] = source.bytes[i];
            }
        }
        return parse(text, 0, length, position);
    }

    private String text(int start, int end) {
        return SourceText.latin1(Arrays.copyOfRange(source.bytes, start, end));
    }

    private static Expression parse(byte[] bytes, int from, int to, Position position) {
        int last = lower(bytes[to - 1]);
        if (last == 'l' || last == 'u') {
            return parseInt64(bytes, from, to, position);
        }
        boolean imaginary = last == 'i';
        Object value = NumberParser.parse(bytes, from, imaginary ? to - 1 : to);
        if (value == null) {
            return null;
        }
        return imaginary ? new ImaginaryExpression(((Number) value).doubleValue(), position) : new NumberExpression(value, position);
    }

    private static Expression parseInt64(byte[] bytes, int from, int to, Position position) {
        int end = to;
        boolean unsigned = lower(bytes[end - 1]) == 'u';
        if (unsigned) {
            end--;
        }
        if (end - from < 3 || lower(bytes[end - 1]) != 'l' || lower(bytes[end - 2]) != 'l') {
            return null;
        }
        end -= 2;
        if (!unsigned && lower(bytes[end - 1]) == 'u') {
            unsigned = true;
            end--;
        }
        int base = base(bytes, from, end);
        int first = base == 10 ? from : from + 2;
        return first < end ? parseDigits(bytes, first, end, base, unsigned, position) : null;
    }

    private static int base(byte[] bytes, int from, int end) {
        if (end - from < 2 || bytes[from] != '0') {
            return 10;
        }
        return switch (lower(bytes[from + 1])) {
            case 'x' -> 16;
            case 'b' -> 2;
            default -> 10;
        };
    }

    /** The integer that the digits spell, if it has no more than 64 bits. */
    private static Expression parseDigits(byte[] bytes, int from, int to, int base, boolean unsigned, Position position) {
        int first = from;
        while (first < to && bytes[first] == '0') {
            first++;
        }
        long value = 0;
        for (int i = first; i < to; i++) {
            int digit = bytes[i] < 0 ? -1 : Character.digit(bytes[i], base);
            if (digit < 0) {
                return null;
            }
            value = value * base + digit;
        }
        return fits(value, to - first, bytes, first, base) ? new Int64Expression(value, unsigned, position) : null;
    }

    private static boolean fits(long value, int digits, byte[] bytes, int first, int base) {
        return switch (base) {
            case 16 -> digits <= MAX_HEX_DIGITS;
            case 2 -> digits <= MAX_BINARY_DIGITS;
            // A number of 20 digits that is below 2^64 starts with 1 and has the highest bit set.
            default -> digits < MAX_DECIMAL_DIGITS || digits == MAX_DECIMAL_DIGITS && bytes[first] == '1' && value < 0;
        };
    }
}
