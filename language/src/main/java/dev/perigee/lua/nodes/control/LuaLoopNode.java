package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** A loop statement around a node for one iteration; on-stack replacement is the framework's. */
public final class LuaLoopNode extends LuaStatementNode {

    @Child private LoopNode loop;

    /** Whether a {@link LeaveLoopNode} breaks out of it. A handler for that keeps code for all exceptions in compiled loops. */
    private final boolean breaks;

    private LuaLoopNode(LoopIterationNode iteration, boolean breaks) {
        this.loop = Truffle.getRuntime().createLoopNode(iteration);
        this.breaks = breaks;
    }

    public static LuaStatementNode create(LoopIterationNode iteration, boolean breaks) {
        return new LuaLoopNode(iteration, breaks);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        if (!breaks) {
            return LoopBody.completion(loop.execute(frame));
        }
        try {
            return LoopBody.completion(loop.execute(frame));
        } catch (BlockExit exit) {
            if (exit == BlockExit.BREAK) {
                return null;
            }
            throw exit;
        }
    }
}
