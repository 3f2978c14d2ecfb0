package dev.perigee.lua.runtime.coroutine;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaErrors;

/** Makes the stacks of a context's coroutines: continuations, or threads where the JVM does not offer those. */
public final class CoroutineStacks {

    /** Whether the package of continuations is open to this module, which takes a flag of the JVM; their class does not load otherwise. */
    private static final boolean CONTINUATIONS = Object.class.getModule().isExported("jdk.internal.vm", CoroutineStacks.class.getModule());

    private final List<ThreadStack> threads = new ArrayList<>();

    static CoroutineStack create(LuaContext context, Node node, Runnable code) {
        if (CONTINUATIONS) {
            return new ContinuationStack(code);
        }
        if (!context.getEnv().isCreateThreadAllowed()) {
            throw LuaErrors.error(node, "coroutines need threads of their own, which this context may not create");
        }
        ThreadStack stack = new ThreadStack(context, code);
        context.service(CoroutineStacks.class, CoroutineStacks::new).threads.add(stack);
        return stack;
    }

    /** Ends the threads of suspended coroutines when the context ends. */
    public static void close(LuaContext context) {
        if (!CONTINUATIONS) {
            context.service(CoroutineStacks.class, CoroutineStacks::new).threads.forEach(ThreadStack::abandon);
        }
    }
}
