package dev.perigee.lua.ffi.cparser;

import java.io.ByteArrayOutputStream;
import java.util.List;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Splits a C text into tokens, with one token of lookahead: the current one. It also writes the error messages, since
 * they quote the current token and line.
 */
final class CLexer {

    private final CCharacters characters;
    private final List<CParameter> parameters;
    private int nextParameter;
    /** The text of the current identifier, keyword, number or string. */
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private boolean skipping;

    private int token = CToken.END;
    private CKeyword keyword;
    private LuaString name;
    private boolean parameterName;
    private long value;
    private CType type;

    CLexer(byte[] source, List<CParameter> parameters) {
        this.characters = new CCharacters(source);
        this.parameters = parameters;
        next();
    }

    /** The kind of the current token. */
    int token() {
        return token;
    }

    /** The current keyword, or null if the token is something else. */
    CKeyword keyword() {
        return token == CToken.KEYWORD ? keyword : null;
    }

    /** The current identifier, or the content of the current string. */
    LuaString name() {
        return name;
    }

    /** Whether the current identifier came as a parameter: such a name is always taken for a new one. */
    boolean isParameterName() {
        return parameterName;
    }

    /** The value of the current integer. */
    long value() {
        return value;
    }

    /** The type of the current integer, or the type that the current {@code $} stands for. */
    CType type() {
        return type;
    }

    int line() {
        return characters.line();
    }

    void setLine(int line) {
        characters.setLine(line);
    }

    /** Whether every parameter was used. */
    boolean allParametersUsed() {
        return nextParameter == parameters.size();
    }

    /** In skipped text anything that looks like a number is let pass. */
    void setSkipping(boolean skip) {
        skipping = skip;
    }

    boolean at(CKeyword expected) {
        return token == CToken.KEYWORD && keyword == expected;
    }

    /** Consumes the current token if it is {@code expected}. */
    boolean accept(int expected) {
        if (token != expected) {
            return false;
        }
        next();
        return true;
    }

    void expect(int expected) {
        if (!accept(expected)) {
            throw expected(expected);
        }
    }

    CParseException expected(int wanted) {
        return errorNear(CMessages.expected(CToken.name(wanted)));
    }

    /** An error that quotes the current token. */
    CParseException errorNear(String message) {
        return error(message + " near '" + tokenText() + "'");
    }

    CParseException error(String message) {
        int line = characters.line();
        return new CParseException(line > 1 ? message + " at line " + line : message);
    }

    private String tokenText() {
        return switch (token) {
            case CToken.IDENTIFIER, CToken.INTEGER, CToken.STRING, CToken.KEYWORD ->
                text.size() == 0 ? "$" : LuaString.wrap(text.toByteArray()).toString();
            default -> CToken.name(token);
        };
    }

    /** Replaces the current token. */
    void setToken(int replacement) {
        token = replacement;
    }

    /** Moves to the next token and returns its kind. */
    int next() {
        text.reset();
        boolean slash = skipToToken();
        int c = characters.current();
        if (slash) {
            token = '/';
        } else if (CCharacters.isDigit(c)) {
            token = number();
        } else if (CCharacters.isIdentifierPart(c)) {
            token = word();
        } else {
            token = symbol(c);
        }
        return token;
    }

    /** Skips white space and comments; if that leads to a lone slash, consumes it and returns true. */
    private boolean skipToToken() {
        while (true) {
            switch (characters.current()) {
                case '\n', '\r' -> characters.nextLine();
                case ' ', '\t', 0x0b, '\f' -> characters.advance();
                case '/' -> {
                    int c = characters.advance();
                    if (c == '*') {
                        skipBlockComment();
                    } else if (c == '/') {
                        skipLineComment();
                    } else {
                        return true;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
    }

    private void skipLineComment() {
        int c = characters.advance();
        while (c != CCharacters.END && !CCharacters.isLineBreak(c)) {
            c = characters.advance();
        }
    }

    private void skipBlockComment() {
        int c = characters.advance();
        while (c != CCharacters.END) {
            if (c == '*') {
                c = characters.advance();
                if (c == '/') {
                    characters.advance();
                    return;
                }
            } else if (CCharacters.isLineBreak(c)) {
                characters.nextLine();
                c = characters.current();
            } else {
                c = characters.advance();
            }
        }
    }

    private int symbol(int c) {
        switch (c) {
            case CCharacters.END:
                return CToken.END;
            case '"', '\'':
                return string(c);
            case '$':
                return parameter();
            default:
                int second = characters.advance();
                int pair = pair(c, second);
                if (pair != c) {
                    characters.advance();
                }
                return pair;
        }
    }

    private static int pair(int first, int second) {
        return switch (first) {
            case '|' -> second == '|' ? CToken.OR_OR : first;
            case '&' -> second == '&' ? CToken.AND_AND : first;
            case '=' -> second == '=' ? CToken.EQUAL : first;
            case '!' -> second == '=' ? CToken.NOT_EQUAL : first;
            case '<' -> second == '=' ? CToken.LESS_EQUAL : second == '<' ? CToken.SHIFT_LEFT : first;
            case '>' -> second == '=' ? CToken.GREATER_EQUAL : second == '>' ? CToken.SHIFT_RIGHT : first;
            case '-' -> second == '>' ? CToken.ARROW : first;
            default -> first;
        };
    }

    private void readWord() {
        while (CCharacters.isIdentifierPart(characters.current())) {
            text.write(characters.current());
            characters.advance();
        }
    }

    private int word() {
        readWord();
        LuaString spelling = LuaString.wrap(text.toByteArray());
        keyword = CKeyword.of(spelling);
        if (keyword != null) {
            return CToken.KEYWORD;
        }
        name = spelling.canonical();
        parameterName = false;
        return CToken.IDENTIFIER;
    }

    private int number() {
        readWord();
        CNumber number = CNumber.parse(text.toByteArray());
        if (number != null) {
            value = number.value();
            type = number.type();
        } else if (!skipping) {
            token = CToken.INTEGER;
            throw errorNear(CMessages.MALFORMED_NUMBER);
        }
        return CToken.INTEGER;
    }

    private int string(int delimiter) {
        CStringReader.read(characters, delimiter, text);
        if (characters.current() == CCharacters.END) {
            token = CToken.END;
            throw errorNear(CMessages.UNFINISHED_STRING);
        }
        characters.advance();
        if (delimiter == '"') {
            name = LuaString.wrap(text.toByteArray());
            return CToken.STRING;
        }
        if (text.size() != 1) {
            text.reset();
            throw expected('\'');
        }
        value = BasicTypes.CHAR.wrap(text.toByteArray()[0]);
        type = BasicTypes.INT32;
        return CToken.INTEGER;
    }

    private int parameter() {
        int c = characters.advance();
        if (CCharacters.isIdentifierPart(c) || c == '$') {
            token = c;
            throw errorNear(CMessages.SYNTAX_ERROR);
        }
        if (allParametersUsed()) {
            throw error(CMessages.PARAMETER_COUNT);
        }
        switch (parameters.get(nextParameter++)) {
            case CParameter.Name(LuaString identifier) -> {
                name = identifier.canonical();
                parameterName = true;
                return CToken.IDENTIFIER;
            }
            case CParameter.Number(int constant) -> {
                value = constant;
                type = BasicTypes.INT32;
                return CToken.INTEGER;
            }
            case CParameter.Type(CType parameterType) -> {
                type = parameterType;
                return CToken.TYPE_PARAMETER;
            }
        }
    }
}
