package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.TailCall;

/** A call that is not itself in tail position: completes the tail calls that its callee leaves. */
public final class CallNode extends Node {

    @Child private DispatchNode dispatch = DispatchNode.create();
    /** Inserted at the first tail call left by a callee; few calls ever see one. */
    @Child private TailCallLoopNode tailCalls;

    private CallNode() {
    }

    @NeverDefault
    public static CallNode create() {
        return new CallNode();
    }

    /**
     * @param arguments frame arguments (see {@link LuaArguments}) whose place for the function is still free; the array
     *            belongs to the call from here on
     * @return one value or an {@code Object[]} of results
     */
    public Object execute(Object function, Object[] arguments) {
        Object result = dispatch.execute(function, arguments);
        if (result instanceof TailCall request) {
            return finish(request);
        }
        return result;
    }

    private Object finish(TailCall request) {
        if (tailCalls == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            tailCalls = insert(TailCallLoopNode.create());
        }
        return tailCalls.execute(request);
    }

    /** Calls with one argument. */
    public Object call(Object function, Object first) {
        Object[] arguments = LuaArguments.create(1);
        LuaArguments.set(arguments, 0, first);
        return execute(function, arguments);
    }

    /** Calls with two arguments. */
    public Object call(Object function, Object first, Object second) {
        Object[] arguments = LuaArguments.create(2);
        LuaArguments.set(arguments, 0, first);
        LuaArguments.set(arguments, 1, second);
        return execute(function, arguments);
    }

    /** Calls with three arguments. */
    public Object call(Object function, Object first, Object second, Object third) {
        Object[] arguments = LuaArguments.create(3);
        LuaArguments.set(arguments, 0, first);
        LuaArguments.set(arguments, 1, second);
        LuaArguments.set(arguments, 2, third);
        return execute(function, arguments);
    }
}
