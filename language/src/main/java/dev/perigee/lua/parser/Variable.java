package dev.perigee.lua.parser;

/**
 * A local variable or parameter, with what the parser learns of its use. A captured variable that is assigned after its
 * declaration needs a cell shared between the functions that use it; any other captured one is copied into closures.
 */
public final class Variable {

    private final String name;
    private final Object owner;
    private final int line;
    private int scopeStart = Integer.MAX_VALUE;
    private int scopeEnd = Integer.MAX_VALUE;
    private boolean captured;
    private boolean reassigned;

    /** @param owner identifies the function that declares the variable; @param line where it is declared */
    public Variable(String name, Object owner, int line) {
        this.name = name;
        this.owner = owner;
        this.line = line;
    }

    public String name() {
        return name;
    }

    public Object owner() {
        return owner;
    }

    public int line() {
        return line;
    }

    /** The byte offset from which on the variable is visible. */
    public int scopeStart() {
        return scopeStart;
    }

    void startScope(int offset) {
        scopeStart = offset;
    }

    /** The byte offset where the variable ceases to be visible. */
    public int scopeEnd() {
        return scopeEnd;
    }

    void endScope(int offset) {
        scopeEnd = offset;
    }

    /** Whether a function other than the declaring one uses it. */
    public boolean isCaptured() {
        return captured;
    }

    public void markCaptured() {
        captured = true;
    }

    /** Whether it is assigned anywhere but in its declaration. */
    public boolean isReassigned() {
        return reassigned;
    }

    public void markReassigned() {
        reassigned = true;
    }

    public boolean needsCell() {
        return captured && reassigned;
    }
}
