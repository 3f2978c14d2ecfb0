package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/** A {@code break}, which compiled code throws for the reason that {@link LeaveFunctionNode} gives. */
public final class LeaveLoopNode extends LuaStatementNode {

    @Child private LuaStatementNode statement;

    public LeaveLoopNode(LuaStatementNode statement) {
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
            throw BlockExit.BREAK;
        }
        return completion;
    }
}
