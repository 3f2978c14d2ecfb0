package dev.perigee.lua.runtime.coroutine;

import java.util.List;
import java.util.function.Supplier;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.ProtectedCall;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaStack.Level;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A coroutine. Its code runs on a stack of its own from {@link #resume} to {@link #suspend}; values are handed over in both
 * directions in a field. Lua 5.1 manual, section 2.11.
 */
public final class Coroutine extends LuaThread implements Runnable {

    /** They all are on the stack of one thread of the machine. */
    private static final int MAXIMUM_DEPTH = 7000;

    private final LuaFunction function;
    /** Calls the function; shared by all coroutines. */
    private final RootCallTarget body;
    /** Null before the first resumption and after the end. */
    private CoroutineStack stack;
    private boolean dead;
    private LuaThread resumer;
    /** How many threads wait for this one. */
    private int nesting;
    /** The values on their way in, as an array, or out, as results. */
    private Object transfer;
    /** Why the code ended, if by an error. */
    private LuaException failure;
    /** An exception that is none of Lua's, on its way to the resumer. */
    private Throwable unwinding;
    /** What to do on the suspended stack in the place of going on. */
    private Runnable inspection;

    /** @param environment see {@link #getEnvironment}; @param body called with the coroutine as its only argument, on the coroutine's stack */
    public Coroutine(LuaFunction function, LuaTable environment, RootCallTarget body) {
        super(environment);
        this.function = function;
        this.body = body;
    }

    public LuaFunction getFunction() {
        return function;
    }

    public boolean isSuspended() {
        return !dead && resumer == null;
    }

    public boolean isDead() {
        return dead;
    }

    /** Whether this is suspended and {@code thread} may wait for it: not too many threads can wait for each other. */
    public boolean canBeResumed(LuaThread thread) {
        return isSuspended() && !(thread instanceof Coroutine coroutine && coroutine.nesting >= MAXIMUM_DEPTH);
    }

    /** The thread that waits for this one to be suspended; null if this is not in progress. */
    public LuaThread getResumer() {
        return resumer;
    }

    /** Whether the code ended by an error. */
    public boolean hasFailed() {
        return failure != null;
    }

    public LuaException getFailure() {
        return failure;
    }

    /** The values of the present resumption, for the body. */
    public Object[] takeArguments() {
        Object[] values = (Object[]) transfer;
        transfer = null;
        return values;
    }

    /**
     * Goes on with the code until it yields or ends; the caller has checked that this is suspended.
     *
     * @param values what the code gets, in any number
     * @return the results that it yields or ends with; none if it {@link #hasFailed}
     */
    public Object resume(LuaContext context, Node node, Object[] values) {
        LuaThread outer = context.getThread();
        resumer = outer;
        nesting = outer instanceof Coroutine coroutine ? coroutine.nesting + 1 : 1;
        transfer = values;
        context.setThread(this);
        try {
            enter(context, node);
        } finally {
            context.setThread(outer);
            resumer = null;
        }
        Object results = transfer;
        transfer = null;
        return results;
    }

    @TruffleBoundary
    private void enter(LuaContext context, Node node) {
        if (stack == null) {
            stack = CoroutineStacks.create(context, node, this);
        }
        EncapsulatingNodeReference encapsulating = EncapsulatingNodeReference.getCurrent();
        Node outerNode = encapsulating.set(null);
        try {
            stack.resume();
        } finally {
            encapsulating.set(outerNode);
        }
        if (unwinding != null) {
            throw rethrow(unwinding);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException rethrow(Throwable exception) throws T {
        throw (T) exception;
    }

    /** The code from its beginning to its end, on the coroutine's own stack. */
    @Override
    public void run() {
        try {
            transfer = body.call(this);
        } catch (AbstractTruffleException | StackOverflowError | OutOfMemoryError e) {
            LuaContext.get(body.getRootNode()).getMemoryReserve().releaseAfter(e);
            // On its way the error noted the body as its last activation, so a traceback will know where to end.
            failure = ProtectedCall.error(body.getRootNode(), e);
            transfer = LuaResults.NONE;
        } catch (Throwable e) {
            unwinding = e;
        } finally {
            dead = true;
            stack = null;
        }
    }

    /**
     * Hands results to the resumer and waits for the next resumption. Called by the coroutine's own code.
     *
     * @return the values of the resumption as results, or null if something on the stack keeps it from being suspended
     */
    @TruffleBoundary
    public Object suspend(Object results) {
        EncapsulatingNodeReference encapsulating = EncapsulatingNodeReference.getCurrent();
        Node node = encapsulating.get();
        transfer = results;
        boolean suspended = stack.suspend();
        while (inspection != null) {
            inspection.run();
            stack.suspend();
        }
        encapsulating.set(node);
        return suspended ? LuaResults.of(takeArguments()) : null;
    }

    /** The activations from the innermost outwards, of a coroutine that is not running. */
    @TruffleBoundary
    public List<Level> levels() {
        if (failure != null) {
            return LuaStack.levels(failure);
        }
        if (resumer != null) {
            return LuaStack.levelsOf(this);
        }
        if (stack == null) {
            return List.of();
        }
        return inspect(() -> LuaStack.levels((Node) null, Integer.MAX_VALUE));
    }

    /** Reads the activation at a level of a suspended coroutine; null if there is none. */
    @TruffleBoundary
    public <T> T read(int level, LuaStack.FrameReader<T> reader) {
        return stack == null || resumer != null ? null : inspect(() -> LuaStack.read(null, level, reader));
    }

    private <T> T inspect(Supplier<T> question) {
        Object[] answer = new Object[1];
        Object kept = transfer;
        inspection = () -> answer[0] = question.get();
        try {
            stack.resume();
        } finally {
            inspection = null;
            transfer = kept;
        }
        @SuppressWarnings("unchecked")
        T result = (T) answer[0];
        return result;
    }
}
