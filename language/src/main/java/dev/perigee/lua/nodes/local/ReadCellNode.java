package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.UpvalueCell;

/** Reads a variable that functions share. */
public abstract class ReadCellNode extends LuaExpressionNode {

    @Child private CellNode cell;
    private final OperandName name;

    protected ReadCellNode(CellNode cell, OperandName name) {
        this.cell = cell;
        this.name = name;
    }

    protected final UpvalueCell cell(VirtualFrame frame) {
        return cell.execute(frame);
    }

    @Specialization(guards = "cell.isInt()")
    static int readInt(@SuppressWarnings("unused") VirtualFrame frame, @Bind("cell(frame)") UpvalueCell cell) {
        return cell.getInt();
    }

    @Specialization(guards = "cell.isDouble()")
    static double readDouble(@SuppressWarnings("unused") VirtualFrame frame, @Bind("cell(frame)") UpvalueCell cell) {
        return cell.getDouble();
    }

    @Specialization(replaces = {"readInt", "readDouble"})
    static Object readAny(@SuppressWarnings("unused") VirtualFrame frame, @Bind("cell(frame)") UpvalueCell cell) {
        return cell.get();
    }

    @Override
    public OperandName getName() {
        return name;
    }
}
