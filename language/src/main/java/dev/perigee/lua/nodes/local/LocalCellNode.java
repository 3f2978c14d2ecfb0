package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.runtime.UpvalueCell;

/** The cell of a shared variable in the function that declares it: it lies in a frame slot. */
public final class LocalCellNode extends CellNode {

    private final int slot;

    public LocalCellNode(int slot) {
        this.slot = slot;
    }

    @Override
    public UpvalueCell execute(VirtualFrame frame) {
        return CompilerDirectives.castExact(frame.getObject(slot), UpvalueCell.class);
    }
}
