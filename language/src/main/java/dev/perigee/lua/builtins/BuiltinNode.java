package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.NodeChild;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.GenerateWrapper;
import com.oracle.truffle.api.instrumentation.InstrumentableNode;
import com.oracle.truffle.api.instrumentation.ProbeNode;
import com.oracle.truffle.api.instrumentation.StandardTags.RootTag;
import com.oracle.truffle.api.instrumentation.Tag;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.literal.ArgumentNode;
import dev.perigee.lua.runtime.LuaNil;

/**
 * The body of a library function. Subclasses are nested in the class of their library; their specialisations take the
 * first arguments, as many as {@link #arguments} was asked for, with nil for those that were not passed. A function that
 * must tell nil from nothing, or takes any number, also takes the frame and asks {@code LuaArguments}.
 */
@NodeChild(value = "arguments", type = LuaExpressionNode[].class)
@GenerateWrapper
public abstract class BuiltinNode extends LuaNode implements InstrumentableNode {

    /** One value, or an {@code Object[]} of none or several. */
    public abstract Object execute(VirtualFrame frame);

    @Override
    public final boolean isInstrumentable() {
        return true;
    }

    @Override
    public final boolean hasTag(Class<? extends Tag> tag) {
        return tag == RootTag.class;
    }

    @Override
    public final WrapperNode createWrapper(ProbeNode probe) {
        return new BuiltinNodeWrapper(this, probe);
    }

    /** Tools see no results, which may be several. */
    @GenerateWrapper.OutgoingConverter
    protected static Object toTool(@SuppressWarnings("unused") Object results) {
        return null;
    }

    /** Whether messages call a missing argument nil: LuaJIT has written some of its library in Lua. */
    boolean isMissingNil() {
        return false;
    }

    /**
     * Whether coroutines cannot be suspended in functions that this one calls: LuaJIT calls them from C. Most library
     * functions call none, or call as Lua code does.
     */
    protected boolean isUnyieldable() {
        return false;
    }

    /** For guards: whether an optional argument is absent or nil. */
    protected static boolean isNil(Object argument) {
        return argument == LuaNil.NIL;
    }

    /** The nodes that read the first {@code count} arguments. */
    public static LuaExpressionNode[] arguments(int count) {
        LuaExpressionNode[] nodes = new LuaExpressionNode[count];
        for (int i = 0; i < count; i++) {
            nodes[i] = new ArgumentNode(i);
        }
        return nodes;
    }
}
