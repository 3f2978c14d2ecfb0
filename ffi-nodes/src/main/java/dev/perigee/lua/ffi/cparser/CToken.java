package dev.perigee.lua.ffi.cparser;

/** The kinds of tokens. A single character stands for itself; these are the others. */
final class CToken {

    /** The {@code $} of a type parameter; a parameter that is a name or a number becomes an ordinary token. */
    static final int TYPE_PARAMETER = '$';

    static final int IDENTIFIER = 256;
    static final int INTEGER = 257;
    static final int STRING = 258;
    static final int END = 259;
    static final int OR_OR = 260;
    static final int AND_AND = 261;
    static final int EQUAL = 262;
    static final int NOT_EQUAL = 263;
    static final int LESS_EQUAL = 264;
    static final int GREATER_EQUAL = 265;
    static final int SHIFT_LEFT = 266;
    static final int SHIFT_RIGHT = 267;
    static final int ARROW = 268;
    static final int KEYWORD = 269;
    /** The {@code [[} that opens attributes (C23 6.7.12). */
    static final int DOUBLE_BRACKET = 270;
    /** A character literal as the scanner finds it; for the parsers it is an {@link #INTEGER}. */
    static final int CHARACTER = 271;
    /** The end of a directive's line. */
    static final int END_OF_LINE = 272;
    /** A literal without its closing quote in a directive, where it is an error only if it is used. */
    static final int UNFINISHED = 273;

    private static final String[] NAMES = {
        "<identifier>", "<integer>", "<string>", "<eof>", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "->",
        "<keyword>", "[[", "<character>", "<end of line>", "<unfinished literal>"
    };

    private CToken() {
    }

    /** How messages name this kind of token. */
    static String name(int token) {
        if (token >= IDENTIFIER) {
            return NAMES[token - IDENTIFIER];
        }
        return token < ' ' || token == 0x7f ? "char(" + token + ")" : String.valueOf((char) token);
    }
}
