package dev.perigee.lua.parser;

/**
 * A visible local variable: what its name means from the declaration to the end of the block. Bindings of one name are
 * a stack whose top is {@link Symbol#binding}.
 */
final class Binding {

    final Symbol symbol;
    final Variable variable;
    final FunctionScope function;
    final boolean constant;
    /** The variable of the same name that this one hides, or null. */
    private Binding hidden;

    Binding(Symbol symbol, Variable variable, FunctionScope function, boolean constant) {
        this.symbol = symbol;
        this.variable = variable;
        this.function = function;
        this.constant = constant;
    }

    void show() {
        hidden = symbol.binding;
        symbol.binding = this;
    }

    void hide() {
        symbol.binding = hidden;
    }

    /** The binding of this name outside this one's block, or null. */
    Binding hidden() {
        return hidden;
    }
}
