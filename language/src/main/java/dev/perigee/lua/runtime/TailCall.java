package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The request of a function that ends in a tail call to run the callee once its own frame is gone. Returned in place of
 * results when the budget of nested tail calls is used up; every call that is not itself a tail call completes it.
 */
public final class TailCall {

    /** How many tail calls may nest as ordinary calls, which compile better, before one is returned as a request. */
    public static final int BUDGET = 128;

    public final LuaFunction function;
    /** Frame arguments, function included. */
    public final Object[] arguments;

    public TailCall(LuaFunction function, Object[] arguments) {
        this.function = function;
        this.arguments = arguments;
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
