package dev.perigee.lua.ffi.cparser;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Replaces the names of macros by their tokens (C99 6.10.3.4). A macro is not replaced within its own expansion. The
 * tokens seem to stand where the name stood, which is the place that messages should tell.
 */
final class MacroExpander implements TokenSource {

    /** Expansions that grow beyond this are a mistake, or meant to exhaust memory. */
    private static final int MAX_TOKENS = 1_000_000;

    /** The same holds for macros that stand for macros more often. */
    private static final int MAX_EXPANSIONS = 200;

    private final TokenSource input;
    private final MacroTable macros;
    /** The expansions being read, innermost first. */
    private final Deque<Expansion> expansions = new ArrayDeque<>();
    /** A token read too far, or null. */
    private SourceToken pushedBack;
    private int produced;

    MacroExpander(TokenSource input, MacroTable macros) {
        this.input = input;
        this.macros = macros;
    }

    /** How far the body of a macro was read. */
    private static final class Expansion {
        private final Macro macro;
        private final SourceToken use;
        private int position;

        Expansion(Macro macro, SourceToken use) {
            this.macro = macro;
            this.use = use;
        }
    }

    @Override
    public SourceToken next(boolean expand) {
        while (true) {
            SourceToken token = unexpanded(expand);
            if (!expand || token.kind() != CToken.IDENTIFIER) {
                return token;
            }
            Macro macro = macros.find(token.text());
            if (macro == null || isBeingRead(macro)) {
                return token;
            }
            if (macro.functionLike()) {
                checkNotCalled(token);
                return token;
            }
            begin(macro, token);
        }
    }

    private SourceToken unexpanded(boolean expand) {
        if (pushedBack != null) {
            SourceToken token = pushedBack;
            pushedBack = null;
            return token;
        }
        while (!expansions.isEmpty()) {
            Expansion innermost = expansions.peek();
            if (innermost.position < innermost.macro.body().size()) {
                return innermost.macro.body().get(innermost.position++).movedTo(innermost.use);
            }
            expansions.pop();
        }
        return input.next(expand);
    }

    private boolean isBeingRead(Macro macro) {
        for (Expansion expansion : expansions) {
            if (expansion.macro == macro) {
                return true;
            }
        }
        return false;
    }

    private void begin(Macro macro, SourceToken use) {
        SourceToken unsupported = macro.unsupportedToken();
        if (unsupported != null) {
            throw CErrors.at("cannot expand macro '" + macro.name() + "': unexpected '" + unsupported.quoted() + "'", use);
        }
        produced += macro.body().size();
        if (produced > MAX_TOKENS || expansions.size() >= MAX_EXPANSIONS) {
            throw CErrors.at(CMessages.TOO_MANY_LEVELS, use);
        }
        expansions.push(new Expansion(macro, use));
    }

    /** The name of a function-like macro means something only before a parenthesis. */
    private void checkNotCalled(SourceToken name) {
        pushedBack = unexpanded(true);
        if (pushedBack.kind() == '(') {
            throw CErrors.at("cannot expand function-like macro '" + name.text() + "'", name);
        }
    }
}
