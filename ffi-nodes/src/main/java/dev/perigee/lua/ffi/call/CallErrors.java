package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.call.FunctionTargets.CallBody;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.call.CallSite;
import dev.perigee.lua.nodes.call.TailCallNode;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.OperandName;

/**
 * Makes the errors of calls of C functions. Unlike a library function, a C function has no activation of its own on the stack:
 * the caller's node knows its name, and in a tail call the caller's activation stands for it.
 */
public final class CallErrors {

    private CallErrors() {
    }

    /** An argument that does not convert. @param index from 1 on */
    @TruffleBoundary
    static LuaException badArgument(Node node, int index, String text) {
        Node location = locate(node);
        LuaNode call = enclosing(location);
        if (call instanceof CallBody) {
            return LuaErrors.badArgument(location, index, text);
        }
        CallSite site = CallSite.of(location);
        OperandName name = site == null ? null : site.getCalleeName();
        if (call instanceof TailCallNode) {
            LuaStack.Level level = LuaStack.level(location, 0);
            name = level == null ? null : level.name();
        }
        int shown = index;
        if (name != null && name.kind().equals("method")) {
            shown--;
            if (shown == 0) {
                return error(location, "calling '" + name.name() + "' on bad self (" + text + ")");
            }
        }
        return error(location, "bad argument #" + shown + " to '" + (name == null ? "?" : name.name()) + "' (" + text + ")");
    }

    /** Any other error of the call. It has no position if a library function is the caller. */
    @TruffleBoundary
    public static LuaException error(Node node, String text) {
        Node location = locate(node);
        LuaNode call = enclosing(location);
        if (call instanceof TailCallNode) {
            return LuaErrors.plain(location, LuaStack.where(location, 1) + text);
        }
        return call instanceof BuiltinNode && !(call instanceof CallBody) ? LuaErrors.plain(location, text)
                        : LuaErrors.error(location, text);
    }

    /** A {@code __call} that cannot be called itself: the message tells as if the value had been that. */
    @TruffleBoundary
    public static LuaException notCallable(Node node, Object metamethod) {
        Node location = locate(node);
        LuaNode call = enclosing(location);
        boolean named = call != null && !(call instanceof TailCallNode) && !(call instanceof BuiltinNode);
        return named ? LuaErrors.call(location, metamethod, call.getCalleeName()) : LuaErrors.callMetamethod(location, metamethod);
    }

    static LuaException wrongCount(Node node) {
        return error(node, "wrong number of arguments for function call");
    }

    static LuaException unsupported(Node node) {
        return error(node, "NYI: cannot call this C function (yet)");
    }

    static LuaException nullFunction(Node node) {
        return error(node, "attempt to call a NULL function pointer");
    }

    private static Node locate(Node node) {
        return node == null || node.getRootNode() == null ? EncapsulatingNodeReference.getCurrent().get() : node;
    }

    private static LuaNode enclosing(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (current instanceof LuaNode luaNode) {
                return luaNode;
            }
        }
        return null;
    }
}
