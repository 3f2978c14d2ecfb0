package dev.perigee.lua.parser;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Cuts a chunk into tokens, with one token of look-ahead (the manual's section 2.1, LuaJIT's extensions). The parser
 * sees the current token and the lines that LuaJIT's messages and line tables go by: {@link #line} and {@link #lastLine}.
 */
final class Lexer {

    private final SourceText source;
    private final SymbolTable symbols = new SymbolTable();
    private final StringLexer strings;
    private final NumberLexer numbers;
    private Token current = new Token();
    private Token ahead = new Token();
    private boolean hasAhead;
    private int lastLine;
    private int lastEnd;

    /** @param line of the first byte, 0 if lines are not to be counted */
    Lexer(byte[] bytes, LuaString chunkName, int line) {
        this.source = new SourceText(bytes, chunkName, line);
        this.strings = new StringLexer(source);
        this.numbers = new NumberLexer(source);
        source.skipHeader();
        lastLine = source.line();
        lastEnd = source.position();
    }

    TokenKind kind() {
        return current.kind;
    }

    /** The spelling of the current name or word, or the content of the current string. */
    Symbol symbol() {
        return current.symbol;
    }

    /** The value of the current number. */
    Ast.Expression number() {
        return current.number;
    }

    /** Byte offset of the current token. */
    int start() {
        return current.start;
    }

    /** Byte offset after the last consumed token. */
    int lastEnd() {
        return lastEnd;
    }

    /** The line the last token that was read (the current one, or the one after it if that was looked at) ends on. */
    int line() {
        return source.line();
    }

    /** What {@link #line} was when the last token was consumed: the line that code gets which is made now. */
    int lastLine() {
        return lastLine;
    }

    Symbol symbolOf(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return symbols.get(bytes, 0, bytes.length);
    }

    /** Consumes the current token. */
    void next() throws LuaSyntaxError {
        lastLine = source.line();
        lastEnd = current.end;
        if (hasAhead) {
            Token consumed = current;
            current = ahead;
            ahead = consumed;
            hasAhead = false;
        } else {
            scan(current);
        }
    }

    /** The kind of the token after the current one. */
    TokenKind peekKind() throws LuaSyntaxError {
        if (!hasAhead) {
            scan(ahead);
            hasAhead = true;
        }
        return ahead.kind;
    }

    /** Whether the byte right after the current token is {@code c}; no token may have been looked ahead at. */
    boolean isFollowedBy(int c) {
        return source.peek() == c;
    }

    /** An error in the current token. */
    LuaSyntaxError errorNearToken(String message) {
        return source.error(message, tokenText(), current.start, current.kind == TokenKind.END_OF_SOURCE);
    }

    /** An error whose message quotes no token. */
    LuaSyntaxError error(String message) {
        return source.error(message, null, current.start, false);
    }

    LuaSyntaxError errorAtLine(int line, String message, int start) {
        return source.errorAtLine(line, message, null, start, false);
    }

    private String tokenText() {
        return switch (current.kind) {
            case NAME, NUMBER -> SourceText.latin1(Arrays.copyOfRange(source.bytes, current.start, current.end));
            case STRING -> stringText();
            case OTHER -> otherText(source.bytes[current.start] & 0xff);
            // LuaJIT before these operators stops at their first character.
            case BANG_EQUAL, AND_AND, OR_OR, SAFE_DOT, COALESCE -> current.kind.text().substring(0, 1);
            default -> current.kind.text();
        };
    }

    /** The string's delimiters as they are, its content with the escapes decoded, cut at the first zero byte. */
    private String stringText() {
        byte[] content = current.symbol.bytes();
        int delimiter = 1;
        if (source.bytes[current.start] == '[') {
            while (source.bytes[current.start + delimiter] == '=') {
                delimiter++;
            }
            delimiter++;
        }
        byte[] text = new byte[content.length + 2 * delimiter];
        System.arraycopy(source.bytes, current.start, text, 0, delimiter);
        System.arraycopy(content, 0, text, delimiter, content.length);
        System.arraycopy(source.bytes, current.end - delimiter, text, delimiter + content.length, delimiter);
        return SourceText.latin1(text);
    }

    private static String otherText(int c) {
        if (c == 0) {
            return null;
        }
        return c < ' ' || c == 0x7f ? "char(" + c + ")" : String.valueOf((char) c);
    }

    private void scan(Token token) throws LuaSyntaxError {
        for (;;) {
            int c = source.peek();
            switch (c) {
                case '\n', '\r' -> source.skipLineEnd();
                case ' ', '\t', 0x0b, '\f' -> source.skip();
                case '-' -> {
                    if (source.peek(1) != '-') {
                        scanToken(token, c);
                        return;
                    }
                    skipComment();
                }
                default -> {
                    scanToken(token, c);
                    return;
                }
            }
        }
    }

    private void scanToken(Token token, int c) throws LuaSyntaxError {
        token.start = source.position();
        if (CharacterClass.isNamePart(c)) {
            if (CharacterClass.isDigit(c)) {
                scanNumber(token);
            } else {
                scanName(token);
            }
        } else {
            token.kind = scanSymbol(token, c);
        }
        token.end = source.position();
    }

    private void skipComment() throws LuaSyntaxError {
        source.skip();
        source.skip();
        if (source.peek() == '[') {
            int level = strings.longBracketLevel();
            if (level >= 0) {
                strings.readLong(level, true);
                return;
            }
        }
        source.skipToLineEnd();
    }

    private void scanName(Token token) {
        int hash = 0;
        for (int c = source.peek(); CharacterClass.isNamePart(c); c = source.peek()) {
            hash = SymbolTable.hashStep(hash, (byte) c);
            source.skip();
        }
        token.symbol = symbols.get(source.bytes, token.start, source.position(), hash);
        token.kind = token.symbol.kind;
    }

    private void scanNumber(Token token) throws LuaSyntaxError {
        token.kind = TokenKind.NUMBER;
        token.number = numbers.read(token.start);
    }

    private TokenKind scanString(Token token) {
        token.symbol = symbols.get(strings.buffer(), 0, strings.length());
        return TokenKind.STRING;
    }

    private TokenKind scanSymbol(Token token, int c) throws LuaSyntaxError {
        switch (c) {
            case '"', '\'' -> {
                strings.readQuoted();
                return scanString(token);
            }
            case '[' -> {
                return scanLeftBracket(token);
            }
            case '.' -> {
                return scanDot(token);
            }
            case -1 -> {
                return TokenKind.END_OF_SOURCE;
            }
            default -> {
                source.skip();
                return scanOperator(c);
            }
        }
    }

    private TokenKind scanLeftBracket(Token token) throws LuaSyntaxError {
        int level = strings.longBracketLevel();
        if (level >= 0) {
            strings.readLong(level, false);
            return scanString(token);
        }
        source.skip();
        if (level == -1) {
            return TokenKind.LEFT_BRACKET;
        }
        throw source.error("invalid long string delimiter", "[" + "=".repeat(-1 - level), token.start, false);
    }

    private TokenKind scanDot(Token token) throws LuaSyntaxError {
        source.skip();
        if (source.skipIf('.')) {
            return source.skipIf('.') ? TokenKind.DOTS : TokenKind.CONCAT;
        }
        if (!CharacterClass.isDigit(source.peek())) {
            return TokenKind.DOT;
        }
        scanNumber(token);
        return TokenKind.NUMBER;
    }

    private TokenKind scanOperator(int c) {
        return switch (c) {
            case '+' -> TokenKind.PLUS;
            case '-' -> source.skipIf('>') ? TokenKind.ARROW : TokenKind.MINUS;
            case '*' -> TokenKind.STAR;
            case '/' -> TokenKind.SLASH;
            case '%' -> TokenKind.PERCENT;
            case '^' -> TokenKind.CARET;
            case '#' -> TokenKind.HASH;
            case '(' -> TokenKind.LEFT_PAREN;
            case ')' -> TokenKind.RIGHT_PAREN;
            case '{' -> TokenKind.LEFT_BRACE;
            case '}' -> TokenKind.RIGHT_BRACE;
            case ']' -> TokenKind.RIGHT_BRACKET;
            case ';' -> TokenKind.SEMICOLON;
            case ',' -> TokenKind.COMMA;
            case '=' -> source.skipIf('=') ? TokenKind.EQUAL : TokenKind.ASSIGN;
            case '<' -> source.skipIf('=') ? TokenKind.LESS_EQUAL : source.skipIf('<') ? TokenKind.SHIFT_LEFT : TokenKind.LESS;
            case '>' -> source.skipIf('=') ? TokenKind.GREATER_EQUAL : source.skipIf('>') ? TokenKind.SHIFT_RIGHT : TokenKind.GREATER;
            case '~' -> scanTilde();
            case '!' -> source.skipIf('=') ? TokenKind.BANG_EQUAL : TokenKind.BANG;
            case ':' -> source.skipIf(':') ? TokenKind.LABEL : TokenKind.COLON;
            case '&' -> source.skipIf('&') ? TokenKind.AND_AND : TokenKind.AMPERSAND;
            case '|' -> source.skipIf('|') ? TokenKind.OR_OR : TokenKind.PIPE;
            case '?' -> source.skipIf('.') ? TokenKind.SAFE_DOT : source.skipIf('?') ? TokenKind.COALESCE : TokenKind.QUESTION;
            default -> TokenKind.OTHER;
        };
    }

    private TokenKind scanTilde() {
        if (source.skipIf('=')) {
            return TokenKind.NOT_EQUAL;
        }
        if (source.peek() == '>' && source.peek(1) == '>') {
            source.skip();
            source.skip();
            return TokenKind.SHIFT_ARITHMETIC;
        }
        return TokenKind.TILDE;
    }
}
