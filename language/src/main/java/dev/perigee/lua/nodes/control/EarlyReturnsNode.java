package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/** The body of a function some of whose results come from a {@link LeaveNode}. */
public final class EarlyReturnsNode extends LuaStatementNode {

    @Child private LuaStatementNode body;

    public EarlyReturnsNode(LuaStatementNode body) {
        this.body = body;
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        try {
            return body.execute(frame);
        } catch (BlockExit exit) {
            return exit.getResult();
        }
    }
}
