package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;

/** One iteration of a numeric loop. Compiled code contains the kinds of counter that this loop has used so far. */
final class NumericForIterationNode extends LoopIterationNode {

    private final ForVariable state;
    @Child private LuaStatementNode body;
    @CompilationFinal private boolean usedInts;
    @CompilationFinal private boolean usedDoubles;

    NumericForIterationNode(ForVariable state, LuaStatementNode body) {
        this.state = state;
        this.body = body;
    }

    void useInts(VirtualFrame frame) {
        if (!usedInts) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            usedInts = true;
        }
        frame.setBooleanStatic(state.kindSlot(), true);
    }

    void useDoubles(VirtualFrame frame) {
        if (!usedDoubles) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            usedDoubles = true;
        }
        frame.setBooleanStatic(state.kindSlot(), false);
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        boolean ints = usedInts && (!usedDoubles || frame.getBooleanStatic(state.kindSlot()));
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
