package dev.perigee.lua.ffi.cparser;

import java.util.List;

import dev.perigee.lua.ffi.ctype.CDeclarations;

/**
 * What the parsers of the parts of one C text share: its tokens, the declarations it adds to, and each other. They are
 * mutually recursive as the grammar is: declarators hold expressions, which hold types, which hold struct bodies.
 */
final class ParserState {

    /** LuaJIT's limit for nested declarators and expressions; it keeps the recursion of this parser bounded, too. */
    private static final int MAX_DEPTH = 20;

    /** The limit for what LuaJIT does not limit: structs within structs and the like. C asks for 63 (C99 5.2.4.1). */
    private static final int MAX_NESTING = 200;

    final CLexer lexer;
    final CDeclarations declarations;
    /** Whether an unknown tag declares a new type; where it does not, it is an error. */
    final boolean implicitTags;
    final PackStack packing;
    final AttributeParser attributes = new AttributeParser(this);
    final SpecifierParser specifiers = new SpecifierParser(this);
    final DeclaratorParser declarators = new DeclaratorParser(this);
    final TagParser tags = new TagParser(this);
    final ExpressionParser expressions = new ExpressionParser(this);
    final AssertionParser assertions = new AssertionParser(this);
    private int depth;
    private int nesting;

    ParserState(TokenSource source, List<CParameter> parameters, CDeclarations declarations, PackStack packing,
                    boolean implicitTags) {
        this.lexer = new CLexer(source, parameters);
        this.packing = packing;
        this.declarations = declarations;
        this.implicitTags = implicitTags;
    }

    void enterLevel() {
        if (++depth > MAX_DEPTH) {
            throw lexer.error(CMessages.TOO_MANY_LEVELS);
        }
    }

    void leaveLevel() {
        depth--;
    }

    /** Like {@link #enterLevel}, for what may nest more deeply. */
    void enterNesting() {
        if (++nesting > MAX_NESTING) {
            throw lexer.error(CMessages.TOO_MANY_LEVELS);
        }
    }

    void leaveNesting() {
        nesting--;
    }
}
