package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaStatementNode;

/** A block with labels at its very end, the usual {@code ::continue::}: a goto to one of them just ends the block. */
public final class EndLabelNode extends LuaStatementNode {

    @Child private LuaStatementNode body;
    private final Signal[] labels;

    public EndLabelNode(LuaStatementNode body, Signal[] labels) {
        this.body = body;
        this.labels = labels;
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object completion = body.execute(frame);
        for (Signal label : labels) {
            if (completion == label) {
                return null;
            }
        }
        return completion;
    }
}
