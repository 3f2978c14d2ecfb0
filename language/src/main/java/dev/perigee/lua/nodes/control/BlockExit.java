package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** What {@link LeaveNode} throws in compiled code: a function's result, or {@code break}. */
@SuppressWarnings("serial")
final class BlockExit extends ControlFlowException {

    /** The innermost loop catches it; the function catches any other. */
    static final BlockExit BREAK = new BlockExit(null);

    private final transient Object result;

    BlockExit(Object result) {
        this.result = result;
    }

    /** The function's result in its internal form. */
    Object getResult() {
        return result;
    }
}
