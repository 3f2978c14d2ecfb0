package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/**
 * A {@code return} inside of other statements. Compiled code throws: that is a jump there, while a completion would have to
 * be told from none after each statement around it, in a loop each time around. The interpreter, where throwing is dear,
 * returns the completion.
 *
 * <p>The result waits in a frame slot, not in the exception: exceptions of several {@code return}s would meet at the handler,
 * where escape analysis gives up objects with an identity.
 */
public final class LeaveFunctionNode extends LuaStatementNode {

    @Child private LuaStatementNode statement;
    private final int resultSlot;

    /** @param resultSlot see {@link EarlyReturnsNode} */
    public LeaveFunctionNode(LuaStatementNode statement, int resultSlot) {
        this.statement = statement;
        this.resultSlot = resultSlot;
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object completion = statement.execute(frame);
        if (CompilerDirectives.inCompiledCode()) {
            frame.setObjectStatic(resultSlot, completion);
            throw BlockExit.RETURN;
        }
        return completion;
    }
}
