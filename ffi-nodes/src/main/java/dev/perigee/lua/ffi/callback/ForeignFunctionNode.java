package dev.perigee.lua.ffi.callback;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.builtins.BuiltinRootNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;

/** A function of the host or another language as a Lua function, so that C can call it back. It is the only upvalue. */
final class ForeignFunctionNode extends BuiltinNode {

    @Child private CallNode call = CallNode.create();

    /** A Lua function that calls {@code executable} with its arguments. */
    static LuaFunction wrap(LuaContext context, Object executable) {
        BuiltinRootNode root = new BuiltinRootNode(context.getLanguage(), "?", new ForeignFunctionNode());
        return new LuaFunction(root.getCallTarget(), new Object[]{executable}, context.getGlobals());
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object executable = LuaArguments.function(frame).upvalues[0];
        return call.execute(executable, frame.getArguments().clone());
    }
}
