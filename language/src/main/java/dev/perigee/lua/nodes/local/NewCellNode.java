package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.UpvalueCell;

/** Declares a variable that functions share. Every execution makes a new cell: closures of each iteration have their own. */
public final class NewCellNode extends LuaStatementNode {

    private final int slot;
    @Child private LuaExpressionNode value;

    public NewCellNode(int slot, LuaExpressionNode value) {
        this.slot = slot;
        this.value = value;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        frame.setObject(slot, new UpvalueCell(value.execute(frame)));
        return null;
    }
}
