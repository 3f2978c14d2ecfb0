package dev.perigee.lua.parser;

/** A token. The lexer fills the same two objects again and again, the current token and the one after it. */
final class Token {

    TokenKind kind = TokenKind.END_OF_SOURCE;
    /** Byte offsets {@code [start, end)} in the source. */
    int start;
    int end;
    /** The spelling of a name or word, the content of a string. */
    Symbol symbol;
    /** The value of a number. */
    Ast.Expression number;
}
