package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** One iteration of a numeric loop. Compiled code contains the kinds of counter that this loop has used so far. */
final class NumericForIterationNode extends LoopIterationNode {

    /** Kinds of counter. */
    static final int INTS = 1;
    static final int DOUBLES = 2;

    private final ForVariable state;
    private final LoopKinds kinds;
    @Child private LuaStatementNode body;

    NumericForIterationNode(ForVariable state, LoopKinds kinds, LuaStatementNode body) {
        this.state = state;
        this.kinds = kinds;
        this.body = body;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        int used = kinds.used();
        boolean ints = used == INTS || used != DOUBLES && frame.getBooleanStatic(state.kindSlot());
        return ints ? iterateInts(frame) : iterateDoubles(frame);
    }

    private Object iterateInts(VirtualFrame frame) {
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

    private Object iterateDoubles(VirtualFrame frame) {
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
