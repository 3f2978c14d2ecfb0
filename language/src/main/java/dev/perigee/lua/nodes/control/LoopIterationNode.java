package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaNode;

/**
 * One iteration of a loop, whose status is from {@link LoopBody#status}. Its position is the loop's: line hooks show the
 * head of a loop each time around.
 */
@GenerateWrapper
public abstract class LoopIterationNode extends LuaNode implements RepeatingNode, InstrumentableNode {

    /** Marks the iterations of loops. */
    @Tag.Identifier("LOOP_ITERATION")
    public static final class LoopIterationTag extends Tag {

        private LoopIterationTag() {
        }
    }

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

    @Override
    public boolean isInstrumentable() {
        return hasPosition();
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == LoopIterationTag.class;
    }

    @Override
    public WrapperNode createWrapper(ProbeNode probe) {
        return new LoopIterationNodeWrapper(this, probe);
    }

    /** The status is not for tools. */
    @GenerateWrapper.OutgoingConverter
    protected static Object toTool(@SuppressWarnings("unused") Object status) {
        return null;
    }
}
