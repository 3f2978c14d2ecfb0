package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.builtins.BuiltinRootNode;
import dev.perigee.lua.ffi.ctype.FunctionType;

/**
 * The call targets that sites share which call too many kinds of C functions to remember each. They take the function's
 * address and the frame arguments of the call.
 */
final class FunctionTargets {

    private record Key(CallSignature signature, CallMode mode) {
    }

    private FunctionTargets() {
    }

    /** The target for a call. @throws dev.perigee.lua.runtime.LuaException if the function cannot be called like that */
    @TruffleBoundary
    static CallTarget get(Node node, FunctionType type, CallMode mode, Object[] values) {
        Key key = new Key(CallSignature.of(node, type, values), mode);
        return type.target(key, () -> new BuiltinRootNode(LuaContext.get(node).getLanguage(), "?", new CallBody(key)).getCallTarget());
    }

    /** The call as a function of its own, with an activation on the stack as in LuaJIT. */
    static final class CallBody extends BuiltinNode {

        @Child private SignatureCallNode call;

        CallBody(Key key) {
            this.call = SignatureCallNode.create(key.signature, key.mode);
        }

        @Override
        public Object execute(VirtualFrame frame) {
            Object[] arguments = frame.getArguments();
            return call.execute((long) arguments[0], (Object[]) arguments[1]);
        }
    }
}
