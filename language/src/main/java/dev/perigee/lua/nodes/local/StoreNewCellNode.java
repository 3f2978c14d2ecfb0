package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.runtime.UpvalueCell;

/** Declares a shared variable with a value that was computed before. */
public final class StoreNewCellNode extends StoreNode {

    private final int slot;

    public StoreNewCellNode(int slot) {
        this.slot = slot;
    }

    @Override
    public void execute(VirtualFrame frame, Object value) {
        frame.setObject(slot, new UpvalueCell(value));
    }
}
