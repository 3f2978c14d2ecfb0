package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.TailCall;

/** Runs a tail call that a callee left, and those that it leaves in turn, in constant stack. */
@GenerateUncached
@ImportStatic(CacheLimits.class)
@GenerateInline(false)
public abstract class TailCallLoopNode extends Node {

    public final Object execute(TailCall first) {
        Object result = first;
        while (result instanceof TailCall request) {
            TruffleSafepoint.poll(this);
            result = executeStep(request.function.getCallTarget(), request.arguments);
        }
        return result;
    }

    @NeverDefault
    public static TailCallLoopNode create() {
        return TailCallLoopNodeGen.create();
    }

    protected abstract Object executeStep(RootCallTarget target, Object[] arguments);

    @Specialization(guards = "target == cachedTarget", limit = "CALL")
    static Object doDirect(@SuppressWarnings("unused") RootCallTarget target, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("target") RootCallTarget cachedTarget,
                    @Cached("create(cachedTarget)") DirectCallNode call) {
        return call.call(arguments);
    }

    @Specialization(replaces = "doDirect")
    static Object doIndirect(RootCallTarget target, Object[] arguments, @Cached IndirectCallNode call) {
        return call.call(target, arguments);
    }
}
