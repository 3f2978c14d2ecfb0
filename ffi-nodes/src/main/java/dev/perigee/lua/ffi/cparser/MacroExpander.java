package dev.perigee.lua.ffi.cparser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Replaces the names of macros by their tokens (C99 6.10.3.4). A macro is not replaced within its own expansion. The
 * tokens seem to stand where the name stood, which is the place that messages should tell.
 */
final class MacroExpander implements TokenSource {

    /** A text with more tokens from macros, or a deeper nesting of them, is meant to exhaust time or memory. */
    private static final int MAX_TOKENS_OF_TEXT = 1_000_000;
    private static final int MAX_TOKENS_OF_LINE = 10_000;
    private static final int MAX_DEPTH = 200;

    private final TokenSource input;
    private final MacroTable macros;
    /** The expansions being read, innermost first. */
    private final Deque<Expansion> expansions = new ArrayDeque<>();
    /** The names of their macros. */
    private final Set<LuaString> active = new HashSet<>();
    private final int maxTokens;
    /** A token read too far, or null. */
    private SourceToken pushedBack;
    private int produced;

    private MacroExpander(TokenSource input, MacroTable macros, int maxTokens) {
        this.input = input;
        this.macros = macros;
        this.maxTokens = maxTokens;
    }

    /** For a whole text. */
    static MacroExpander ofText(TokenSource input, MacroTable macros) {
        return new MacroExpander(input, macros, MAX_TOKENS_OF_TEXT);
    }

    /** For a directive, or for what a macro stands for. */
    static MacroExpander ofLine(TokenSource input, MacroTable macros) {
        return new MacroExpander(input, macros, MAX_TOKENS_OF_LINE);
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
            if (macro == null || active.contains(token.text())) {
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
            active.remove(expansions.pop().macro.name());
        }
        return input.next(expand);
    }

    private void begin(Macro macro, SourceToken use) {
        SourceToken unsupported = macro.unsupportedToken();
        if (unsupported != null) {
            throw CErrors.at("cannot expand macro '" + macro.name() + "': unexpected '" + unsupported.quoted() + "'", use);
        }
        produced += macro.body().size();
        if (produced > maxTokens || expansions.size() >= MAX_DEPTH) {
            throw CErrors.at(CMessages.TOO_MANY_LEVELS, use);
        }
        expansions.push(new Expansion(macro, use));
        active.add(macro.name());
    }

    /** The name of a function-like macro means something only before a parenthesis. */
    private void checkNotCalled(SourceToken name) {
        pushedBack = unexpanded(true);
        if (pushedBack.kind() == '(') {
            throw CErrors.at("cannot expand function-like macro '" + name.text() + "'", name);
        }
    }
}
