package dev.perigee.lua.parser;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * The entry to the parser: source text to {@link Ast}. The language is Lua 5.1 as LuaJIT 2.1 extends it. Behind it work
 * {@link Lexer} (tokens), {@link FunctionParser}, {@link StatementParser}, {@link AssignmentParser} and
 * {@link ExpressionParser} (one method per construct, recursive descent) and {@link FunctionScope} (variables, upvalues,
 * jumps).
 */
public final class Parser {

    private Parser() {
    }

    /**
     * Parses a chunk.
     *
     * @param source the text in bytes, not changed
     * @param chunkName as {@link dev.perigee.lua.runtime.ChunkName} takes it: {@code @file.lua}, {@code =stdin} or text
     * @return the main function, which takes any arguments
     * @throws LuaSyntaxError with LuaJIT's message
     */
    public static Ast.FunctionBody parse(byte[] source, LuaString chunkName) throws LuaSyntaxError {
        return new FunctionParser(new ParserState(new Lexer(source, chunkName, 1))).mainChunk();
    }

    /** Parses a function that was cut out of a chunk. Its upvalues are as if another function assigned them. */
    public static Ast.FunctionBody parse(FunctionText text, LuaString chunkName) throws LuaSyntaxError {
        Lexer lexer = new Lexer(text.bytes(), chunkName, text.stripped() ? 0 : text.textLine());
        FunctionParser parser = new FunctionParser(new ParserState(lexer));
        return text.main() ? parser.mainChunk() : parser.singleFunction(text);
    }
}
