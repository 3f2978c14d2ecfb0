package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaStatementNode;

/** Assigns a variable that functions share. */
@NodeChild(value = "value", type = LuaExpressionNode.class)
public abstract class WriteCellNode extends LuaStatementNode {

    @Child private CellNode cell;

    protected WriteCellNode(CellNode cell) {
        this.cell = cell;
    }

    @Specialization
    Object writeInt(VirtualFrame frame, int value) {
        cell.execute(frame).setInt(value);
        return null;
    }

    @Specialization(replaces = "writeInt")
    Object writeDouble(VirtualFrame frame, double value) {
        cell.execute(frame).setDouble(value);
        return null;
    }

    @Specialization(replaces = "writeDouble")
    Object writeAny(VirtualFrame frame, Object value) {
        cell.execute(frame).set(value);
        return null;
    }
}
