package dev.perigee.lua.nodes.operator;

/** An operator that compares its two operands. */
public abstract class ComparisonNode extends BinaryNode {

    @Override
    public final boolean isTest() {
        return true;
    }
}
