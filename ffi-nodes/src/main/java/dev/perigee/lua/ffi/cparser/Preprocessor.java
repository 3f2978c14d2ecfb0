package dev.perigee.lua.ffi.cparser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Carries out the directives of a text (C99 6.10) and passes the other tokens on. A hash sign outside a literal is
 * taken for a directive wherever it stands, as it has no other meaning in C.
 */
final class Preprocessor implements TokenSource {

    private final CScanner scanner;
    private final MacroTable macros;
    private final PackStack packing;
    /** The open conditionals, innermost first. */
    private final Deque<Conditional> conditionals = new ArrayDeque<>();

    Preprocessor(CScanner scanner, MacroTable macros, PackStack packing) {
        this.scanner = scanner;
        this.macros = macros;
        this.packing = packing;
    }

    /** An {@code #if} that has not met its {@code #endif}. */
    private static final class Conditional {
        private final SourceToken start;
        /** Whether one of its groups was taken: the ones after it are not. */
        private boolean taken;
        private boolean elseSeen;

        Conditional(SourceToken start, boolean taken) {
            this.start = start;
            this.taken = taken;
        }
    }

    @Override
    public SourceToken next(boolean expand) {
        while (true) {
            SourceToken token = scanner.next(expand);
            if (token.kind() == '#') {
                directive();
            } else if (token.kind() == CToken.END && !conditionals.isEmpty()) {
                throw unterminated();
            } else {
                return token;
            }
        }
    }

    private CParseException unterminated() {
        SourceToken start = conditionals.peek().start;
        return CErrors.at("unterminated #" + start.text(), start);
    }

    /** After the hash sign. */
    private void directive() {
        scanner.setInDirective(true);
        SourceToken name = scanner.next(false);
        if (name.kind() == CToken.INTEGER) {
            line(name);
        } else if (name.kind() == CToken.IDENTIFIER) {
            execute(name);
        } else if (name.kind() != CToken.END_OF_LINE) {
            throw CErrors.near(CMessages.UNEXPECTED_SYMBOL, name.quoted(), name.line());
        }
        scanner.setInDirective(false);
    }

    private void execute(SourceToken name) {
        switch (name.text().toString()) {
            case "pragma" -> {
                new PragmaParser(MacroExpander.ofLine(scanner, macros), packing).parse();
                scanner.skipLine();
            }
            case "line" -> line(MacroExpander.ofLine(scanner, macros).next(true));
            case "define" -> define();
            case "undef" -> {
                macros.undefine(macroName().text());
                scanner.skipLine();
            }
            case "if", "ifdef", "ifndef" -> open(name);
            case "elif", "elifdef", "elifndef", "else" -> closeGroup(name);
            case "endif" -> endConditional(name);
            case "error" -> throw CErrors.at("#error " + scanner.restOfLine(), name);
            case "include", "include_next", "import" ->
                throw CErrors.at("cannot #" + name.text() + " " + scanner.restOfLine(), name);
            case "warning", "ident", "sccs" -> scanner.skipLine();
            default -> throw CErrors.near(CMessages.UNEXPECTED_SYMBOL, name.quoted(), name.line());
        }
    }

    private void line(SourceToken number) {
        CNumber value = number.kind() == CToken.INTEGER ? CNumber.parse(number.text().bytes()) : null;
        if (value == null) {
            throw CErrors.near(CMessages.UNEXPECTED_SYMBOL, number.quoted(), number.line());
        }
        scanner.skipLine();
        scanner.setNextLine((int) value.value());
    }

    private SourceToken macroName() {
        SourceToken name = scanner.next(false);
        if (name.kind() != CToken.IDENTIFIER || name.text().toString().equals("defined")) {
            throw CErrors.at("macro name expected near '" + name.quoted() + "'", name);
        }
        return name;
    }

    private void define() {
        SourceToken name = macroName();
        if (scanner.atParenthesis()) {
            scanner.skipLine();
            macros.define(new Macro(name, true, List.of()));
        } else {
            macros.define(new Macro(name, false, restOfDirective()));
        }
    }

    private List<SourceToken> restOfDirective() {
        List<SourceToken> tokens = new ArrayList<>();
        SourceToken token = scanner.next(false);
        while (token.kind() != CToken.END_OF_LINE && token.kind() != CToken.END) {
            tokens.add(token);
            token = scanner.next(false);
        }
        return tokens;
    }

    private void open(SourceToken name) {
        Conditional conditional = new Conditional(name, condition(name));
        conditionals.push(conditional);
        if (!conditional.taken) {
            skipGroups();
        }
    }

    /** The condition that follows the name of an {@code #if}, {@code #elifdef} and so on. */
    private boolean condition(SourceToken name) {
        String directive = name.text().toString();
        if (directive.endsWith("def")) {
            boolean defined = macros.isDefined(macroName().text());
            scanner.skipLine();
            return defined != directive.endsWith("ndef");
        }
        return new ConditionParser(new TokenList(restOfDirective(), name), macros).parse();
    }

    /** At the directive that ends a group which was taken. */
    private void closeGroup(SourceToken name) {
        checkElse(name);
        scanner.skipLine();
        skipGroups();
    }

    /** Skips groups up to one to be taken, or to the end of the innermost conditional. */
    private void skipGroups() {
        Conditional conditional = conditionals.peek();
        int depth = 0;
        while (depth >= 0) {
            SourceToken name = skippedDirective();
            switch (name.text().toString()) {
                case "if", "ifdef", "ifndef" -> depth++;
                case "endif" -> depth--;
                case "else", "elif", "elifdef", "elifndef" -> {
                    if (depth == 0 && takes(conditional, name)) {
                        return;
                    }
                }
                default -> {
                    // Belongs to the skipped text.
                }
            }
            scanner.skipLine();
        }
        conditionals.pop();
    }

    private SourceToken skippedDirective() {
        if (!scanner.skipToDirective()) {
            throw unterminated();
        }
        scanner.setInDirective(true);
        return scanner.next(false);
    }

    private boolean takes(Conditional conditional, SourceToken name) {
        checkElse(name);
        if (!conditional.taken) {
            conditional.taken = conditional.elseSeen || condition(name);
            return conditional.taken;
        }
        return false;
    }

    private void checkElse(SourceToken name) {
        Conditional conditional = conditionals.peek();
        if (conditional == null || conditional.elseSeen) {
            throw misplaced(name);
        }
        conditional.elseSeen = name.text().toString().equals("else");
    }

    private void endConditional(SourceToken name) {
        if (conditionals.isEmpty()) {
            throw misplaced(name);
        }
        conditionals.pop();
        scanner.skipLine();
    }

    private static CParseException misplaced(SourceToken name) {
        LuaString text = name.text();
        return CErrors.at("misplaced #" + text, name);
    }
}
