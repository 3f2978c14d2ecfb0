package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Assigns a shared variable a value that was computed before. */
public final class StoreCellNode extends StoreNode {

    @Child private CellNode cell;

    public StoreCellNode(CellNode cell) {
        this.cell = cell;
    }

    @Override
    public void execute(VirtualFrame frame, Object value) {
        cell.execute(frame).set(value);
    }
}
