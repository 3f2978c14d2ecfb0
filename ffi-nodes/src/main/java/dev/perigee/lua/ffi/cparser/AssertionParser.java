package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.runtime.string.LuaString;

/** Reads and checks static assertions (C11 6.7.10). */
final class AssertionParser {

    private static final LuaString STATIC_ASSERT = LuaString.constant("static_assert");

    private final ParserState state;

    AssertionParser(ParserState state) {
        this.state = state;
    }

    /**
     * Reads an assertion with its semicolon if there is one here.
     *
     * @throws CParseException if it does not hold
     */
    boolean accept() {
        CLexer lexer = state.lexer;
        boolean named = lexer.atWord(STATIC_ASSERT) && lexer.peek().kind() == '(';
        if (!named && !lexer.at(CKeyword.STATIC_ASSERT)) {
            return false;
        }
        SourceToken place = lexer.place();
        lexer.next();
        lexer.expect('(');
        boolean holds = state.expressions.condition();
        String message = "";
        if (lexer.accept(',')) {
            if (lexer.token() != CToken.STRING) {
                throw lexer.expected(CToken.STRING);
            }
            message = ": " + state.lexer.adjacentStrings();
        }
        lexer.expect(')');
        lexer.expect(';');
        if (!holds) {
            throw CErrors.at("static assertion failed" + message, place);
        }
        return true;
    }
}
