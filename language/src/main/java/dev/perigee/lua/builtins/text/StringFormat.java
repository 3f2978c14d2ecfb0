package dev.perigee.lua.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * {@code string.format} with LuaJIT's directives: {@code %c %d %i %u %o %x %X %e %E %f %F %g %G %a %A %p %q %s %%}. An instance is
 * a parsed format, immutable, so that the caller can keep it for a constant format string.
 */
public final class StringFormat {

    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    private final FormatPiece[] pieces;

    private StringFormat(FormatPiece[] pieces) {
        this.pieces = pieces;
    }

    /** Parses {@code format}; mistakes in it are reported by {@link #apply}, when it comes to them. */
    @TruffleBoundary
    public static StringFormat parse(byte[] format) {
        return new StringFormat(new FormatParser(format).parse());
    }

    /**
     * Formats {@code arguments}.
     *
     * @throws TextError {@code invalid option '%…' to 'format'}
     */
    @TruffleBoundary
    public LuaString apply(FormatArguments arguments) {
        ByteBuilder out = new ByteBuilder(64);
        apply(arguments, out);
        return out.toLuaString();
    }

    /** Like {@link #apply(FormatArguments)}; a mistake leaves in {@code out} what comes before it. */
    @TruffleBoundary
    public void apply(FormatArguments arguments, ByteBuilder out) {
        int index = 0;
        for (FormatPiece piece : pieces) {
            switch (piece) {
                case FormatPiece.Literal literal -> out.append(literal.text());
                case FormatPiece.Malformed malformed -> throw new TextError("invalid option '" + malformed.directive() + "' to 'format'");
                case FormatDirective directive -> append(out, directive, arguments, ++index);
            }
        }
    }

    private static void append(ByteBuilder out, FormatDirective directive, FormatArguments arguments, int index) {
        switch (directive.conversion()) {
            case 'd', 'i' -> IntegerFormat.append(out, directive, arguments.signedInteger(index));
            case 'u', 'o', 'x', 'X' -> IntegerFormat.append(out, directive, arguments.unsignedInteger(index));
            case 'c' -> {
                ByteBuilder body = new ByteBuilder(1).append(arguments.character(index));
                directive.appendPadded(out, "", body, false);
            }
            case 's' -> appendText(out, directive, arguments.text(index));
            case 'q' -> appendQuoted(out, arguments.text(index));
            case 'p' -> NumberFormat.appendAddress(out, arguments.address(index));
            default -> FloatFormat.append(out, directive, arguments.number(index));
        }
    }

    private static void appendText(ByteBuilder out, FormatDirective directive, byte[] text) {
        int length = text.length;
        if (directive.precision() >= 0 && directive.precision() < length) {
            length = directive.precision();
        }
        boolean left = directive.has(FormatDirective.LEFT);
        out.fill(' ', left ? 0 : directive.width() - length);
        out.append(text, 0, length);
        out.fill(' ', left ? directive.width() - length : 0);
    }

    /** Writes {@code text} so that the Lua parser reads the same bytes back. */
    private static void appendQuoted(ByteBuilder out, byte[] text) {
        out.append('"');
        for (int i = 0; i < text.length; i++) {
            int c = text[i] & 0xff;
            if (c == '"' || c == '\\' || c == '\n') {
                out.append('\\').append(c);
            } else if (CharClasses.is(c, CharClasses.CONTROL)) {
                boolean digitFollows = i + 1 < text.length && CharClasses.isDigit(text[i + 1]);
                String digits = Integer.toString(c);
                out.append('\\').fill('0', digitFollows ? 3 - digits.length() : 0).append(digits);
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /** The 64-bit integer that {@code %d} prints for {@code value}: what does not fit is the smallest one. */
    public static long truncateSigned(double value) {
        return value >= -TWO_TO_63 && value < TWO_TO_63 ? (long) value : Long.MIN_VALUE;
    }

    /** The 64-bit integer that {@code %u} and {@code %x} print for {@code value}; negative numbers wrap around. */
    public static long truncateUnsigned(double value) {
        return value >= TWO_TO_63 ? truncateSigned(value - TWO_TO_64) : truncateSigned(value);
    }
}
