package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The request of a function that ends in a tail call to run the callee once its own frame is gone. Returned in place of
 * results when too many calls nest; every call that is not itself a tail call completes it.
 */
public final class TailCall {

    /** How deep calls may nest, see {@link LuaThread#getDepth}, before tail calls are no longer made as calls, which compile better. */
    public static final int MAX_DEPTH = 200;

    public final LuaFunction function;
    /** Frame arguments, function included. */
    public final Object[] arguments;

    public TailCall(LuaFunction function, Object[] arguments) {
        this.function = function;
        this.arguments = arguments;
    }

    /** The request to call {@code callee}, through its {@code __call} metamethods if needed; null if it is not a Lua value. */
    public static TailCall of(Node node, Object callee, Object[] arguments) {
        Object function = callee;
        Object[] values = arguments;
        while (!(function instanceof LuaFunction)) {
            Object metamethod = function instanceof LuaTable ? Metatables.getMetamethod(function, Metatables.CALL, node) : LuaNil.NIL;
            if (metamethod == LuaNil.NIL) {
                return null;
            }
            values = LuaArguments.prepend(values, function);
            function = metamethod;
        }
        LuaArguments.setFunction(values, (LuaFunction) function);
        return new TailCall((LuaFunction) function, values);
    }

    /** Completes what a call target returned, in a slow path. */
    @TruffleBoundary
    public static Object finish(Object result) {
        Object current = result;
        while (current instanceof TailCall request) {
            current = request.function.getCallTarget().call(request.arguments);
        }
        return current;
    }
}
