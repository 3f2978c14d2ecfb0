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

    private static final String[] NAMES = {
        "<identifier>", "<integer>", "<string>", "<eof>", "||", "&&", "==", "!=", "<=", ">=", "<<", ">>", "->"
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
