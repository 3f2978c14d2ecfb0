package dev.perigee.lua.ffi.cparser;

import java.io.ByteArrayOutputStream;
import java.util.List;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Gives the tokens of a source their meaning, with one token of lookahead: the current one. It also writes the error
 * messages, since they quote the current token and line.
 */
final class CLexer {

    private final TokenSource source;
    private final List<CParameter> parameters;
    private int nextParameter;
    private boolean skipping;

    private SourceToken current;
    /** A token to come after the current one, or null. */
    private SourceToken pushedBack;
    private int token;
    private CKeyword keyword;
    private LuaString name;
    private boolean parameterName;
    private long value;
    private CType type;

    CLexer(TokenSource source, List<CParameter> parameters) {
        this.source = source;
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

    /** The current token as the text has it. */
    SourceToken place() {
        return current;
    }

    /** Whether every parameter was used. */
    boolean allParametersUsed() {
        return nextParameter == parameters.size();
    }

    /** In skipped text anything that looks like a number is let pass, and no macro is expanded. */
    void setSkipping(boolean skip) {
        skipping = skip;
    }

    boolean at(CKeyword expected) {
        return token == CToken.KEYWORD && keyword == expected;
    }

    /** Whether the current token is the identifier {@code word}. */
    boolean atWord(LuaString word) {
        return token == CToken.IDENTIFIER && !parameterName && name.equals(word);
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
        return CErrors.near(message, tokenText(), current.line());
    }

    CParseException error(String message) {
        return CErrors.at(message, current.line());
    }

    private String tokenText() {
        return switch (token) {
            case CToken.IDENTIFIER, CToken.INTEGER, CToken.STRING, CToken.KEYWORD ->
                current.text().length() == 0 ? "$" : current.text().toString();
            default -> CToken.name(token);
        };
    }

    /** Replaces the current token. */
    void setToken(int replacement) {
        token = replacement;
    }

    /** Makes a keyword of the current identifier if it is one in a place where no name is expected. */
    boolean recognizeContextualKeyword() {
        CKeyword contextual = token == CToken.IDENTIFIER && !parameterName ? CKeyword.contextual(name) : null;
        if (contextual == null) {
            return false;
        }
        keyword = contextual;
        token = CToken.KEYWORD;
        return true;
    }

    /** Reads the current string and those that follow it, which join it. */
    LuaString adjacentStrings() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        while (token == CToken.STRING) {
            joined.writeBytes(name.bytes());
            next();
        }
        return LuaString.wrap(joined.toByteArray());
    }

    /** The token after the current one. */
    SourceToken peek() {
        if (pushedBack == null) {
            pushedBack = source.next(!skipping);
        }
        return pushedBack;
    }

    /** Moves to the next token and returns its kind. */
    int next() {
        int previous = token;
        current = pushedBack != null ? pushedBack : source.next(!skipping);
        pushedBack = null;
        token = current.kind();
        switch (token) {
            case CToken.IDENTIFIER -> word();
            case CToken.INTEGER -> number();
            case CToken.CHARACTER -> character(previous);
            case CToken.STRING -> name = current.text();
            case '$' -> parameter();
            default -> {
                // Means nothing but itself.
            }
        }
        return token;
    }

    private void word() {
        keyword = CKeyword.of(current.text());
        if (keyword != null) {
            token = CToken.KEYWORD;
        } else {
            name = current.text().canonical();
            parameterName = false;
        }
    }

    private void number() {
        if (skipping) {
            return;
        }
        CNumber number = CNumber.parse(current.text().bytes());
        if (number == null) {
            throw errorNear(CMessages.MALFORMED_NUMBER);
        }
        value = number.value();
        type = number.type();
    }

    /** LuaJIT quotes the token before a character literal that holds more or less than one character. */
    private void character(int previous) {
        if (current.text().length() != 1 && !skipping) {
            String quoted = previous >= CToken.IDENTIFIER && previous <= CToken.STRING ? "$" : CToken.name(previous);
            throw CErrors.near(CMessages.expected("'"), quoted, current.line());
        }
        token = CToken.INTEGER;
        value = skipping ? 0 : BasicTypes.CHAR.wrap(current.text().byteAt(0));
        type = BasicTypes.INT32;
    }

    private void parameter() {
        if (allParametersUsed()) {
            throw error(CMessages.PARAMETER_COUNT);
        }
        switch (parameters.get(nextParameter++)) {
            case CParameter.Name(LuaString identifier) -> {
                name = identifier.canonical();
                parameterName = true;
                token = CToken.IDENTIFIER;
            }
            case CParameter.Number(int constant) -> {
                value = constant;
                type = BasicTypes.INT32;
                token = CToken.INTEGER;
            }
            case CParameter.Type(CType parameterType) -> {
                type = parameterType;
                token = CToken.TYPE_PARAMETER;
            }
        }
    }
}
