package dev.perigee.lua.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.StandardTags.StatementTag;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.nodes.Node;

/**
 * A statement. Its execution returns null to go on with the next statement; anything else ends the enclosing block: a
 * {@link dev.perigee.lua.nodes.control.Signal} for {@code break} and {@code goto}, or a function's result. The interpreter needs
 * no exceptions for these; compiled code does better with some, see {@link dev.perigee.lua.nodes.control.LeaveFunctionNode}.
 */
@GenerateWrapper
public abstract class LuaStatementNode extends LuaNode implements InstrumentableNode {

    public abstract Object execute(VirtualFrame frame);

    @Override
    public boolean isInstrumentable() {
        return hasPosition();
    }

    /** Whether this is no statement of its own but a sequence of them. It has a position only as the body of a function. */
    public boolean isBlock() {
        return false;
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == StatementTag.class && !isBlock() || tag == RootTag.class && isFunctionBody();
    }

    private boolean isFunctionBody() {
        Node parent = getParent();
        return (parent instanceof WrapperNode ? parent.getParent() : parent) instanceof LuaRootNode;
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
