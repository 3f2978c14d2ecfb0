package dev.perigee.lua.runtime;

import java.util.function.Supplier;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.call.DispatchNodeGen;

/** Calls from slow paths, where no call node with a cache is at hand. */
public final class LuaCalls {

    /**
     * How many may nest. LuaJIT gets as far with functions that {@code __index} calls. Unlike other recursion, which the
     * machine's stack limits, this one is given names or texts that tend to grow from level to level.
     */
    private static final int MAXIMUM_DEPTH = 8000;

    private LuaCalls() {
    }

    /** Calls at a time of the runtime's own choosing, or for the host: the running coroutine must come back from it. */
    @TruffleBoundary
    public static Object callUnyieldable(Object function, Object... values) {
        LuaThread thread = LuaContext.get(null).getThread();
        thread.enterUnyieldable();
        try {
            return call(null, function, values);
        } finally {
            thread.leaveUnyieldable();
        }
    }

    /**
     * Calls any value as {@code function(values...)}, metamethods included.
     *
     * @param node the call's place for messages and tracebacks; may be null
     * @return one value or an {@code Object[]}
     */
    @TruffleBoundary
    public static Object call(Node node, Object function, Object... values) {
        Object[] arguments = LuaArguments.create(values.length);
        LuaArguments.setAll(arguments, 0, values);
        LuaThread thread = LuaContext.get(node).getThread();
        if (thread.getSlowCalls() >= MAXIMUM_DEPTH) {
            throw LuaErrors.error(node, "stack overflow");
        }
        thread.setSlowCalls(thread.getSlowCalls() + 1);
        EncapsulatingNodeReference encapsulating = EncapsulatingNodeReference.getCurrent();
        Node previous = node == null || !node.isAdoptable() ? null : encapsulating.set(node);
        try {
            return TailCall.finish(DispatchNodeGen.getUncached().execute(function, arguments));
        } finally {
            thread.setSlowCalls(thread.getSlowCalls() - 1);
            if (node != null && node.isAdoptable()) {
                encapsulating.set(previous);
            }
        }
    }

    /** Does something by uncached nodes, whose errors then have the position of {@code node}, if that has one. */
    @TruffleBoundary
    public static Object at(Node node, Supplier<Object> action) {
        if (node == null || !node.isAdoptable()) {
            return action.get();
        }
        EncapsulatingNodeReference encapsulating = EncapsulatingNodeReference.getCurrent();
        Node previous = encapsulating.set(node);
        try {
            return action.get();
        } finally {
            encapsulating.set(previous);
        }
    }
}
