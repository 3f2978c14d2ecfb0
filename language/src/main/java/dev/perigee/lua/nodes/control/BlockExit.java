package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** What compiled code throws to leave statements around a {@code return} or {@code break}. */
@SuppressWarnings("serial")
final class BlockExit extends ControlFlowException {

    /** The innermost loop catches it. */
    static final BlockExit BREAK = new BlockExit();
    /** The function catches it, in {@link EarlyReturnsNode}. */
    static final BlockExit RETURN = new BlockExit();

    private BlockExit() {
    }
}
