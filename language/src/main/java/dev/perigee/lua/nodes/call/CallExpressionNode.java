package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.instrumentation.StandardTags.CallTag;
import com.oracle.truffle.api.instrumentation.Tag;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.OperandName;

/** {@code f(args)} and {@code o:m(args)}: the callee node also evaluates the receiver. */
public final class CallExpressionNode extends LuaExpressionNode {

    @Child private CalleeNode callee;
    @Child private ArgumentsNode arguments;
    @Child private CallNode call = CallNode.create();
    private final BranchProfile severalResults = BranchProfile.create();

    public CallExpressionNode(CalleeNode callee, ArgumentsNode arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object result = executeMulti(frame);
        if (result instanceof Object[] results) {
            severalResults.enter();
            return results.length == 0 ? LuaNil.NIL : results[0];
        }
        return result;
    }

    @Override
    public Object executeMulti(VirtualFrame frame) {
        Object receiver = callee.executeReceiver(frame);
        Object function = callee.executeFunction(frame, receiver);
        return call.execute(function, arguments.execute(frame, receiver));
    }

    @Override
    public boolean isMulti() {
        return true;
    }

    @Override
    public OperandName getCalleeName() {
        return callee.getName();
    }

    @Override
    public OperandName getOperandName(int index) {
        return callee.getName();
    }

    @Override
    public boolean hasTag(Class<? extends Tag> tag) {
        return tag == CallTag.class || super.hasTag(tag);
    }
}
