package dev.perigee.lua.ffi.cparser;

import java.io.ByteArrayOutputStream;

import dev.perigee.lua.runtime.string.LuaString;

/** Splits a C text into tokens (C99 6.4), with the comments and white space between them removed. */
final class CScanner implements TokenSource {

    private final CCharacters characters;
    /** The text of the current word, number or literal. */
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private boolean inDirective;

    CScanner(byte[] source) {
        this.characters = new CCharacters(source);
    }

    /** In a directive the end of the line is a token. */
    void setInDirective(boolean directive) {
        inDirective = directive;
    }

    /** Makes the next line have this number. */
    void setNextLine(int line) {
        characters.setLine(line - 1);
    }

    /** Whether an opening parenthesis follows without white space. */
    boolean atParenthesis() {
        return characters.current() == '(';
    }

    @Override
    public SourceToken next(boolean expand) {
        boolean slash = skipToToken();
        int column = slash ? characters.column() - 1 : characters.column();
        text.reset();
        int kind = slash ? '/' : token(characters.current());
        LuaString spelling = text.size() == 0 ? LuaString.EMPTY : LuaString.wrap(text.toByteArray());
        return new SourceToken(kind, spelling, characters.line(), column);
    }

    private int token(int c) {
        if (CCharacters.isIdentifierPart(c)) {
            readWord();
            return CCharacters.isDigit(c) ? CToken.INTEGER : CToken.IDENTIFIER;
        }
        return switch (c) {
            case CCharacters.END -> CToken.END;
            case '"', '\'' -> literal(c);
            case '\n', '\r' -> CToken.END_OF_LINE;
            default -> {
                int next = characters.advance();
                if (c == '$' && !inDirective && (CCharacters.isIdentifierPart(next) || next == '$')) {
                    throw CErrors.near(CMessages.SYNTAX_ERROR, CToken.name(next), characters.line());
                }
                int pair = pair(c, next);
                if (pair != c) {
                    characters.advance();
                }
                yield pair;
            }
        };
    }

    private void readWord() {
        int c = characters.current();
        while (CCharacters.isIdentifierPart(c)) {
            text.write(c);
            c = characters.advance();
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
            case '[' -> second == '[' ? CToken.DOUBLE_BRACKET : first;
            default -> first;
        };
    }

    private int literal(int delimiter) {
        CStringReader.read(characters, delimiter, inDirective, text);
        if (characters.current() != delimiter) {
            if (inDirective) {
                return CToken.UNFINISHED;
            }
            throw CErrors.near(CMessages.UNFINISHED_STRING, CToken.name(CToken.END), characters.line());
        }
        characters.advance();
        return delimiter == '"' ? CToken.STRING : CToken.CHARACTER;
    }

    /** Skips white space and comments; if that leads to a lone slash, consumes it and returns true. */
    private boolean skipToToken() {
        while (true) {
            switch (characters.current()) {
                case '\n', '\r' -> {
                    if (inDirective) {
                        return false;
                    }
                    characters.nextLine();
                }
                case ' ', '\t', 0x0b, '\f' -> characters.advance();
                case '/' -> {
                    if (!skipComment()) {
                        return true;
                    }
                }
                default -> {
                    return false;
                }
            }
        }
    }

    /** At a slash: skips the comment that begins there, or consumes the slash alone and returns false. */
    private boolean skipComment() {
        int c = characters.advance();
        if (c == '*') {
            skipBlockComment();
            return true;
        }
        if (c == '/') {
            while (c != CCharacters.END && !CCharacters.isLineBreak(c)) {
                c = characters.advance();
            }
            return true;
        }
        return false;
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

    /** Skips the rest of the line, whatever it holds, up to its end. */
    void skipLine() {
        int c = characters.current();
        while (c != CCharacters.END && !CCharacters.isLineBreak(c)) {
            if (c == '/') {
                skipComment();
            } else if (c == '"' || c == '\'') {
                skipLiteral(c);
            } else {
                characters.advance();
            }
            c = characters.current();
        }
    }

    /** In skipped text a quote without its partner, such as an apostrophe, is fine. */
    private void skipLiteral(int delimiter) {
        text.reset();
        CStringReader.read(characters, delimiter, true, text);
        if (characters.current() == delimiter) {
            characters.advance();
        }
    }

    /** The rest of the line as it stands, without white space around it. */
    String restOfLine() {
        text.reset();
        int c = characters.current();
        while (c != CCharacters.END && !CCharacters.isLineBreak(c)) {
            text.write(c);
            c = characters.advance();
        }
        return LuaString.wrap(text.toByteArray()).toString().strip();
    }

    /** Skips whole lines up to one that begins with a hash sign, and that sign; returns false at the end of the text. */
    boolean skipToDirective() {
        inDirective = false;
        while (true) {
            skipToToken();
            switch (characters.current()) {
                case '#' -> {
                    characters.advance();
                    return true;
                }
                case CCharacters.END -> {
                    return false;
                }
                default -> skipLine();
            }
        }
    }
}
