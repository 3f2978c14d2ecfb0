package dev.perigee.lua.runtime;

/** How messages name the operand of a failed operation: {@code local 'x'}. Given by the nodes that read variables. */
public record OperandName(String kind, String name) {

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
