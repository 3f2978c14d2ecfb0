package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** One iteration of a numeric loop that counts in an int. */
final class IntForNode extends LuaLoopNode.Repeating {

    private final ForVariable state;
    @Child private LuaStatementNode body;

    IntForNode(ForVariable state, LuaStatementNode body) {
        this.state = state;
        this.body = body;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        int index = frame.getIntStatic(state.indexSlot());
        int step = frame.getIntStatic(state.stepSlot());
        int limit = frame.getIntStatic(state.limitSlot());
        if (step > 0 ? index > limit : index < limit) {
            return RepeatingNode.BREAK_LOOP_STATUS;
        }
        state.show(frame, index);
        Object completion = body.execute(frame);
        frame.setIntStatic(state.indexSlot(), index + step);
        return LoopBody.status(completion);
    }
}
