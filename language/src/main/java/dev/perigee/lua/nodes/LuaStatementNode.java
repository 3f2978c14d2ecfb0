package dev.perigee.lua.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.instrumentation.Tag;

/**
 * A statement. Its execution returns null to go on with the next statement; anything else ends the enclosing block: a
 * {@link dev.perigee.lua.nodes.control.Signal} for {@code break} and {@code goto}, or a function's result. Neither needs an
 * exception, so control flow is as cheap in the interpreter as in compiled code.
 */
@GenerateWrapper
public abstract class LuaStatementNode extends LuaNode implements InstrumentableNode {

    public abstract Object execute(VirtualFrame frame);

    @Override
    public boolean isInstrumentable() {
        return hasPosition();
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == StatementTag.class && hasPosition();
    }

    @Override
    public WrapperNode createWrapper(ProbeNode probe) {
        return new LuaStatementNodeWrapper(this, probe);
    }

    /** Tools see no value: signals and results in their internal form are not theirs. */
    @GenerateWrapper.OutgoingConverter
    protected static Object toTool(@SuppressWarnings("unused") Object completion) {
        return null;
    }
}
