package dev.perigee.lua.nodes.control;

/**
 * What a statement returns to leave the enclosing statements without a result. {@code break} and {@code continue} concern
 * the innermost loop, any other instance is the {@code goto} of one label, which the block with that label takes up.
 */
public final class Signal {

    public static final Signal BREAK = new Signal();
    public static final Signal CONTINUE = new Signal();
}
