package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/**
 * A {@code return} or {@code break} inside of other statements. Compiled code throws its completion: that is a jump there,
 * while the completion would have to be told from none after each statement around it, in a loop each time around. The
 * interpreter, where throwing is dear, returns it.
 */
public final class LeaveNode extends LuaStatementNode {

    @Child private LuaStatementNode statement;

    public LeaveNode(LuaStatementNode statement) {
        this.statement = statement;
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object completion = statement.execute(frame);
        if (CompilerDirectives.inCompiledCode()) {
            throw completion == Signal.BREAK ? BlockExit.BREAK : new BlockExit(completion);
        }
        return completion;
    }
}
