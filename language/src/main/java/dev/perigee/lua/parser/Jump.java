package dev.perigee.lua.parser;

import java.util.List;

import dev.perigee.lua.parser.Ast.Statement;

/**
 * A {@code goto}, {@code break} or {@code continue} that has not found its target yet. The statement of a {@code goto}
 * is put in its place in the block when the label is known.
 */
final class Jump {

    enum Kind {
        GOTO,
        BREAK,
        CONTINUE
    }

    final Kind kind;
    /** The label's name, null unless this is a {@code goto}. */
    final Symbol label;
    final Ast.Position position;
    private final List<Statement> statements;
    private final int index;
    /** How many variables are visible both here and wherever the label may still be found. */
    int visibleVariables;

    /** @param statements the block; @param index the place of the jump in it */
    Jump(Kind kind, Symbol label, int visibleVariables, List<Statement> statements, int index, Ast.Position position) {
        this.kind = kind;
        this.label = label;
        this.visibleVariables = visibleVariables;
        this.statements = statements;
        this.index = index;
        this.position = position;
    }

    void resolve(Ast.Label target) {
        statements.set(index, new Ast.Goto(target, position));
    }

    /** The message if nothing is found. */
    String missingTargetMessage() {
        return switch (kind) {
            case GOTO -> "undefined label '" + SourceText.latin1(label.bytes()) + "'";
            case BREAK -> "no loop to break";
            case CONTINUE -> "no loop to continue";
        };
    }

    /** The message if the target is in the scope of {@code variable} and this jump is not. */
    String intoScopeMessage(Symbol variable) {
        String name = kind == Kind.GOTO ? "goto " + SourceText.latin1(label.bytes()) : "continue";
        return "<" + name + "> jumps into the scope of local '" + SourceText.latin1(variable.bytes()) + "'";
    }
}
