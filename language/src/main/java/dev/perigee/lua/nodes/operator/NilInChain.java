package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Leaves a chain with {@code ?.} in it whose value is nil. */
@SuppressWarnings("serial")
public final class NilInChain extends ControlFlowException {

    public static final NilInChain INSTANCE = new NilInChain();

    private NilInChain() {
    }
}
