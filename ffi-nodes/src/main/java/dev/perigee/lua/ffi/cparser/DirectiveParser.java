package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.RecordLayout;

/**
 * Reads the directives that remain in the output of a preprocessor: {@code #pragma pack}, other pragmas, which mean
 * nothing here, and line markers.
 */
final class DirectiveParser {

    private final ParserState state;

    DirectiveParser(ParserState state) {
        this.state = state;
    }

    /** At the hash sign. */
    void parse() {
        CLexer lexer = state.lexer;
        int line = lexer.line();
        lexer.next();
        String word = lexer.token() == CToken.IDENTIFIER ? lexer.name().toString() : "";
        if (word.equals("pragma")) {
            pragma(line);
        } else if (lexer.token() == CToken.INTEGER) {
            lineMarker(line);
        } else if (word.equals("line") && lexer.next() == CToken.INTEGER) {
            lineMarker(line);
        } else {
            throw lexer.errorNear(CMessages.UNEXPECTED_SYMBOL);
        }
    }

    private void lineMarker(int line) {
        int newLine = (int) state.lexer.value();
        skipLine(line);
        state.lexer.setLine(newLine);
    }

    private void skipLine(int line) {
        CLexer lexer = state.lexer;
        lexer.setSkipping(true);
        while (lexer.token() != CToken.END && lexer.line() == line) {
            lexer.next();
        }
        lexer.setSkipping(false);
    }

    private void pragma(int line) {
        CLexer lexer = state.lexer;
        lexer.next();
        boolean pack = lexer.token() == CToken.IDENTIFIER && lexer.name().toString().equals("pack");
        if (!pack || lexer.line() != line) {
            skipLine(line);
            return;
        }
        lexer.next();
        lexer.expect('(');
        boolean limitFollows = true;
        if (lexer.token() == CToken.IDENTIFIER) {
            pushOrPop();
            limitFollows = lexer.accept(',');
        }
        if (limitFollows) {
            limit();
        }
        lexer.expect(')');
    }

    private void pushOrPop() {
        CLexer lexer = state.lexer;
        switch (lexer.name().toString()) {
            case "push" -> state.packing.push();
            case "pop" -> state.packing.pop();
            default -> throw lexer.errorNear(CMessages.UNEXPECTED_SYMBOL);
        }
        lexer.next();
    }

    private void limit() {
        CLexer lexer = state.lexer;
        if (lexer.token() == CToken.INTEGER) {
            state.packing.setLimit(Integer.highestOneBit((int) lexer.value()));
            lexer.next();
        } else {
            state.packing.setLimit(RecordLayout.NO_PACK_LIMIT);
        }
    }
}
