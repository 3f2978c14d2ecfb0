package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.RecordLayout;

/**
 * Reads {@code #pragma pack} ("Structure-Layout Pragmas" in the GCC manual). Of the other pragmas those that would
 * change the layout of structs are refused, and the rest means nothing here.
 */
final class PragmaParser {

    private final TokenSource line;
    private final PackStack packing;
    private SourceToken token;

    /** @param line the tokens up to the end of the line */
    PragmaParser(TokenSource line, PackStack packing) {
        this.line = line;
        this.packing = packing;
    }

    /** After the word {@code pragma}. */
    void parse() {
        next();
        if (token.kind() != CToken.IDENTIFIER) {
            return;
        }
        switch (token.text().toString()) {
            case "pack" -> {
                next();
                if (token.kind() != CToken.END_OF_LINE) {
                    pack();
                }
            }
            case "scalar_storage_order", "ms_struct" ->
                throw CErrors.at("cannot follow #pragma " + token.text(), token);
            default -> {
                // Warnings, sections, visibility and the like.
            }
        }
    }

    private void next() {
        token = line.next(true);
    }

    private boolean accept(int kind) {
        if (token.kind() != kind) {
            return false;
        }
        next();
        return true;
    }

    private void expect(int kind) {
        if (!accept(kind)) {
            throw CErrors.near(CMessages.expected(CToken.name(kind)), shown(), token.line());
        }
    }

    private String shown() {
        return token.kind() == CToken.END_OF_LINE ? CToken.name(CToken.END) : token.quoted();
    }

    private void pack() {
        expect('(');
        boolean limitFollows = true;
        if (token.kind() == CToken.IDENTIFIER) {
            pushOrPop();
            limitFollows = accept(',');
            if (limitFollows && accept(CToken.IDENTIFIER)) {
                limitFollows = accept(',');
            }
        }
        if (limitFollows) {
            limit();
        }
        if (token.kind() != ')') {
            expect(')');
        }
    }

    private void pushOrPop() {
        switch (token.text().toString()) {
            case "push" -> packing.push();
            case "pop" -> packing.pop();
            default -> throw CErrors.near(CMessages.UNEXPECTED_SYMBOL, shown(), token.line());
        }
        next();
    }

    private void limit() {
        CNumber number = token.kind() == CToken.INTEGER ? CNumber.parse(token.text().bytes()) : null;
        if (number == null) {
            packing.setLimit(RecordLayout.NO_PACK_LIMIT);
        } else {
            packing.setLimit(Integer.highestOneBit((int) number.value()));
            next();
        }
    }
}
