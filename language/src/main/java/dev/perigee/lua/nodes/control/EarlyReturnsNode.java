package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/** The body of a function some of whose results come from a {@link LeaveFunctionNode}. */
public final class EarlyReturnsNode extends LuaStatementNode {

    @Child private LuaStatementNode body;
    private final int resultSlot;

    /** @param resultSlot the static slot in which a {@link LeaveFunctionNode} leaves the function's result in its internal form */
    public EarlyReturnsNode(LuaStatementNode body, int resultSlot) {
        this.body = body;
        this.resultSlot = resultSlot;
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
            return frame.getObjectStatic(resultSlot);
        }
    }
}
