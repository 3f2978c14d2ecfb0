package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.UpvalueCell;

/** The cell of a shared variable in a function that closed over it. */
public final class UpvalueCellNode extends CellNode {

    private final int index;

    public UpvalueCellNode(int index) {
        this.index = index;
    }

    @Override
    public UpvalueCell execute(VirtualFrame frame) {
        return CompilerDirectives.castExact(LuaArguments.function(frame).getUpvalue(index), UpvalueCell.class);
    }
}
