package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.local.CellNode;

/** Hands a shared variable's cell itself to a closure. */
public final class CaptureCellNode extends LuaExpressionNode {

    @Child private CellNode cell;

    public CaptureCellNode(CellNode cell) {
        this.cell = cell;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return cell.execute(frame);
    }
}
