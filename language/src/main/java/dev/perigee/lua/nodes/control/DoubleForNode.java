package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** One iteration of a numeric loop that counts in a double. */
final class DoubleForNode extends LuaLoopNode.Repeating {

    private final ForVariable state;
    @Child private LuaStatementNode body;

    DoubleForNode(ForVariable state, LuaStatementNode body) {
        this.state = state;
        this.body = body;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        double index = frame.getDoubleStatic(state.indexSlot());
        double step = frame.getDoubleStatic(state.stepSlot());
        double limit = frame.getDoubleStatic(state.limitSlot());
        if (!(step >= 0 ? index <= limit : index >= limit)) {
            return RepeatingNode.BREAK_LOOP_STATUS;
        }
        state.show(frame, index);
        Object completion = body.execute(frame);
        frame.setDoubleStatic(state.indexSlot(), index + step);
        return LoopBody.status(completion);
    }
}
