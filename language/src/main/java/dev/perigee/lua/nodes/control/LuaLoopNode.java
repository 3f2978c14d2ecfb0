package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** A loop statement around a node for one iteration; on-stack replacement is the framework's. */
public final class LuaLoopNode extends LuaStatementNode {

    @Child private LoopNode loop;

    private LuaLoopNode(LoopIterationNode iteration) {
        this.loop = Truffle.getRuntime().createLoopNode(iteration);
    }

    public static LuaStatementNode create(LoopIterationNode iteration) {
        return new LuaLoopNode(iteration);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return LoopBody.completion(loop.execute(frame));
    }
}
