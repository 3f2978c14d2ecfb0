package dev.perigee.lua.runtime.coroutine;

import java.util.concurrent.Semaphore;

import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleSafepoint.Interrupter;

import dev.perigee.lua.LuaContext;

/**
 * A stack of a thread of its own, where continuations are not available. One thread at a time is inside the context: the
 * others have left it and wait. Abandoned stacks live until the context ends.
 */
final class ThreadStack implements CoroutineStack {

    private final LuaContext lua;
    private final TruffleContext context;
    private final Runnable code;
    private final Semaphore inside = new Semaphore(0);
    private final Semaphore outside = new Semaphore(0);
    /** Null before the start. */
    private Thread thread;
    private volatile boolean ended;
    private volatile boolean abandoned;

    /** Unwinds a stack that nobody will resume. */
    @SuppressWarnings("serial")
    private static final class Abandoned extends Error {

        Abandoned() {
            super(null, null, false, false);
        }
    }

    ThreadStack(LuaContext lua, Runnable code) {
        this.lua = lua;
        this.context = lua.getEnv().getContext();
        this.code = code;
    }

    private void run() {
        try {
            code.run();
        } catch (Abandoned e) {
            // The thread ends.
        } finally {
            ended = true;
            outside.release();
        }
    }

    @Override
    public void resume() {
        context.leaveAndEnter(null, Interrupter.THREAD_INTERRUPT, stack -> {
            stack.enter();
            stack.outside.acquire();
            if (stack.ended) {
                stack.thread.join();
            }
            return null;
        }, this);
    }

    /** Lets the thread go on, which takes that no other is in the context; hence it is made here, too. */
    private void enter() {
        if (thread == null) {
            thread = lua.getEnv().newTruffleThreadBuilder(this::run).build();
            thread.start();
        } else {
            inside.release();
        }
    }

    @Override
    public boolean suspend() {
        context.leaveAndEnter(null, Interrupter.THREAD_INTERRUPT, stack -> {
            stack.outside.release();
            stack.inside.acquire();
            return null;
        }, this);
        if (abandoned) {
            throw new Abandoned();
        }
        return true;
    }

    /** Ends the thread. */
    void abandon() {
        if (thread != null && !ended) {
            abandoned = true;
            resume();
        }
    }
}
