package dev.perigee.lua.parser;

import dev.perigee.lua.parser.Ast.Position;

/** What the parsers of statements, expressions and functions share: the tokens, the current function, the depth. */
final class ParserState {

    /** How deep statements and expressions may nest, which also bounds the parser's own recursion. */
    private static final int MAX_LEVELS = 200;

    final Lexer lexer;
    FunctionScope function;
    private int level;

    ParserState(Lexer lexer) {
        this.lexer = lexer;
    }

    TokenKind kind() {
        return lexer.kind();
    }

    int level() {
        return level;
    }

    void enterLevel() throws LuaSyntaxError {
        if (++level >= MAX_LEVELS) {
            throw lexer.error("chunk has too many syntax levels");
        }
    }

    void leaveLevel() {
        level--;
    }

    boolean accept(TokenKind wanted) throws LuaSyntaxError {
        if (lexer.kind() != wanted) {
            return false;
        }
        lexer.next();
        return true;
    }

    void expect(TokenKind wanted) throws LuaSyntaxError {
        if (lexer.kind() != wanted) {
            throw expected(wanted);
        }
        lexer.next();
    }

    /** Consumes the token that closes what {@code opening} on {@code line} began. */
    void expectClosing(TokenKind wanted, TokenKind opening, int line) throws LuaSyntaxError {
        checkClosing(wanted, opening, line);
        lexer.next();
    }

    void checkClosing(TokenKind wanted, TokenKind opening, int line) throws LuaSyntaxError {
        if (lexer.kind() != wanted) {
            if (line == lexer.line()) {
                throw expected(wanted);
            }
            throw lexer.errorNearToken("'" + wanted.text() + "' expected (to close '" + opening.text() + "' at line " + line + ")");
        }
    }

    LuaSyntaxError expected(TokenKind wanted) {
        return lexer.errorNearToken("'" + wanted.text() + "' expected");
    }

    /** Consumes a name. */
    Symbol expectName() throws LuaSyntaxError {
        if (!lexer.kind().isName()) {
            throw expected(TokenKind.NAME);
        }
        Symbol name = lexer.symbol();
        lexer.next();
        return name;
    }

    /** The range from {@code start} to the last consumed token; the line is that token's. */
    Position positionFrom(int start) {
        return positionFrom(start, lexer.lastLine());
    }

    Position positionFrom(int start, int line) {
        return new Position(start, Math.max(start, lexer.lastEnd()), line);
    }
}
