package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.runtime.SoleClosure;
import dev.perigee.lua.runtime.UpvalueCell;

/** The cell of a shared variable in a function that closed over it. */
public final class UpvalueCellNode extends CellNode {

    private final int index;
    private final SoleClosure closure;

    /** @param closure of the code that this node is in */
    public UpvalueCellNode(int index, SoleClosure closure) {
        this.index = index;
        this.closure = closure;
    }

    @Override
    public UpvalueCell execute(VirtualFrame frame) {
        return CompilerDirectives.castExact(closure.of(frame).getUpvalue(index), UpvalueCell.class);
    }
}
