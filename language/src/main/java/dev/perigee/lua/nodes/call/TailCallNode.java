package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.TailCall;

/**
 * {@code return f(args)}. It is an ordinary call, which inlines, as long as few calls nest; then it returns the call as a
 * request for the caller.
 */
public final class TailCallNode extends LuaStatementNode {

    @Child private CalleeNode callee;
    @Child private ArgumentsNode arguments;
    @Child private DispatchNode call = DispatchNode.create();
    private final BranchProfile tooDeep = BranchProfile.create();

    public TailCallNode(CalleeNode callee, ArgumentsNode arguments) {
        this.callee = callee;
        this.arguments = arguments;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object receiver = callee.executeReceiver(frame);
        Object function = callee.executeFunction(frame, receiver);
        Object[] values = arguments.execute(frame, receiver);
        if (function instanceof ExtensionValue || function instanceof LuaFunction known && known.isBuiltin()) {
            // These make no tail calls themselves.
            return call.execute(function, values);
        }
        LuaThread thread = LuaContext.get(this).getThread();
        if (thread.getDepth() >= TailCall.MAX_DEPTH) {
            tooDeep.enter();
            TailCall request = TailCall.of(this, function, values);
            if (request != null) {
                return request;
            }
        }
        return call.execute(function, values);
    }

    @Override
    public OperandName getOperandName(int index) {
        return callee.getName();
    }

    @Override
    public boolean isTailCall() {
        return true;
    }
}
