package dev.perigee.lua.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags.ExpressionTag;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.UnexpectedResultException;

import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.OperandName;

/** An expression. {@link #execute} gives exactly one value; only calls and {@code ...} can give another number of them. */
@GenerateWrapper
public abstract class LuaExpressionNode extends LuaNode implements InstrumentableNode {

    public abstract Object execute(VirtualFrame frame);

    /** All values: one as itself, else an {@code Object[]}, see {@link LuaResults}. */
    public Object executeMulti(VirtualFrame frame) {
        return execute(frame);
    }

    public int executeInt(VirtualFrame frame) throws UnexpectedResultException {
        return LuaTypeSystemGen.expectInteger(execute(frame));
    }

    public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
        return LuaTypeSystemGen.expectDouble(execute(frame));
    }

    public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
        return LuaTypeSystemGen.expectBoolean(execute(frame));
    }

    /** Whether {@link #executeMulti} can differ from {@link #execute}. */
    public boolean isMulti() {
        return false;
    }

    /** How messages name this expression's value, or null. */
    public OperandName getName() {
        return null;
    }

    /** Whether this is a comparison or a negation, or logic on some: LuaJIT makes jumps of these, not values. */
    public boolean isTest() {
        return false;
    }

    @Override
    public boolean isInstrumentable() {
        return hasPosition();
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == ExpressionTag.class;
    }

    @Override
    public WrapperNode createWrapper(ProbeNode probe) {
        return new LuaExpressionNodeWrapper(this, probe);
    }
}
