package dev.perigee.lua.runtime.coroutine;

import java.util.concurrent.Semaphore;

import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.TruffleSafepoint.Interrupter;

/**
 * A stack of a thread of its own, where continuations are not available. One thread at a time is inside the context: the
 * others have left it and wait. Abandoned stacks live until the context ends.
 */
final class ThreadStack implements CoroutineStack {

    private final TruffleContext context;
    private final Thread thread;
    private final Semaphore inside = new Semaphore(0);
    private final Semaphore outside = new Semaphore(0);
    private boolean started;
    private volatile boolean ended;
    private volatile boolean abandoned;

    /** Unwinds a stack that nobody will resume. */
    @SuppressWarnings("serial")
    private static final class Abandoned extends Error {

        Abandoned() {
            super(null, null, false, false);
        }
    }

    ThreadStack(Env env, Runnable code) {
        this.context = env.getContext();
        this.thread = env.newTruffleThreadBuilder(() -> run(code)).build();
    }

    private void run(Runnable code) {
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

    private void enter() {
        if (started) {
            inside.release();
        } else {
            started = true;
            thread.start();
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
        if (started && !ended) {
            abandoned = true;
            resume();
        }
    }
}
