package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** A loop statement around one of the repeating nodes; on-stack replacement is the framework's. */
public final class LuaLoopNode extends LuaStatementNode {

    @Child private LoopNode loop;

    private LuaLoopNode(Repeating repeating) {
        this.loop = Truffle.getRuntime().createLoopNode(repeating);
    }

    public static LuaStatementNode create(Repeating repeating) {
        return new LuaLoopNode(repeating);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return LoopBody.completion(loop.execute(frame));
    }

    /** One iteration, whose status is from {@link LoopBody#status}. */
    public abstract static class Repeating extends Node implements RepeatingNode {

        @Override
        public final boolean executeRepeating(VirtualFrame frame) {
            throw new IllegalStateException();
        }

        @Override
        public abstract Object executeRepeatingWithValue(VirtualFrame frame);

        @Override
        public final Object initialLoopStatus() {
            return CONTINUE_LOOP_STATUS;
        }

        @Override
        public final boolean shouldContinue(Object returnValue) {
            return returnValue == CONTINUE_LOOP_STATUS;
        }
    }
}
