package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaStatementNode;

/** Statements one after the other, until one of them ends the block. */
public final class BlockNode extends LuaStatementNode {

    @Children private final LuaStatementNode[] statements;

    public BlockNode(LuaStatementNode[] statements) {
        this.statements = statements;
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        for (LuaStatementNode statement : statements) {
            Object completion = statement.execute(frame);
            if (completion != null) {
                return completion;
            }
        }
        return null;
    }
}
