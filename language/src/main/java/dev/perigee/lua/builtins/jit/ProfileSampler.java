package dev.perigee.lua.builtins.jit;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The profiler of {@code jit.profile}: a clock in a thread of its own, at whose ticks the program calls back where it
 * polls for interrupts, that is in loops and calls.
 */
public final class ProfileSampler {

    private static final LuaString COMPILED = LuaString.constant("N");
    private static final LuaString INTERPRETED = LuaString.constant("I");
    private static final LuaString LIBRARY = LuaString.constant("C");

    private final LuaContext context;
    private Clock clock;
    /** The stack of {@link #sampledThread} where the program was interrupted, while the callback runs; else null. */
    private List<LuaStack.Level> sampledStack;
    private LuaThread sampledThread;

    private ProfileSampler(LuaContext context) {
        this.context = context;
        context.addExitAction(this::stop);
    }

    @TruffleBoundary
    public static ProfileSampler of(LuaContext context) {
        return context.service(ProfileSampler.class, () -> new ProfileSampler(context));
    }

    /** Starts the clock, instead of one that runs. @param interval in milliseconds */
    @TruffleBoundary
    public void start(int interval, LuaFunction callback) {
        stop();
        clock = new Clock(interval, callback);
        clock.thread = context.getEnv().createSystemThread(clock);
        clock.thread.start();
    }

    /** Stops the clock. */
    @TruffleBoundary
    public void stop() {
        if (clock != null) {
            clock.stop();
            clock = null;
        }
    }

    /** The stack of a thread that is being sampled, or null. */
    public List<LuaStack.Level> sampledStack(LuaThread thread) {
        return thread == sampledThread ? sampledStack : null;
    }

    /** Counts the ticks; those that pass before the program can call back are reported together. */
    private final class Clock implements Runnable {

        private final int interval;
        private final LuaFunction callback;
        private final AtomicInteger ticks = new AtomicInteger();
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile boolean stopped;
        private Thread thread;

        Clock(int interval, LuaFunction callback) {
            this.interval = interval;
            this.callback = callback;
        }

        @Override
        public void run() {
            try {
                while (!stopped) {
                    Thread.sleep(interval);
                    ticks.incrementAndGet();
                    if (!stopped && waiting.compareAndSet(false, true)) {
                        context.getEnv().submitThreadLocal(null, new Sample(this));
                    }
                }
            } catch (InterruptedException | IllegalStateException e) {
                // The clock was stopped, or the context is closed.
            }
        }

        /** Returns when the thread has ended, as contexts are not closed before. */
        void stop() {
            stopped = true;
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One interruption of the program. */
    private final class Sample extends ThreadLocalAction {

        private final Clock source;

        Sample(Clock source) {
            super(true, false);
            this.source = source;
        }

        @Override
        protected void perform(Access access) {
            int count = source.ticks.getAndSet(0);
            if (count > 0 && !source.stopped && sampledStack == null) {
                callBack(access.getLocation(), count);
            }
            source.waiting.set(false);
        }

        private void callBack(Node location, int count) {
            LuaThread thread = context.getThread();
            Object handler = thread.getErrorHandler();
            thread.setErrorHandler(null);
            thread.enterUnyieldable();
            sampledThread = thread;
            sampledStack = LuaStack.levels(location, Integer.MAX_VALUE);
            try {
                LuaCalls.call(location, source.callback, thread, count, machineState());
            } finally {
                sampledStack = null;
                sampledThread = null;
                thread.leaveUnyieldable();
                thread.setErrorHandler(handler);
                source.waiting.set(false);
            }
        }
    }

    /** What the innermost function is: compiled or interpreted code of the program, or of the library. */
    private static LuaString machineState() {
        LuaString state = Truffle.getRuntime().iterateFrames(instance -> {
            if (instance.getCallTarget() instanceof RootCallTarget target && target.getRootNode() instanceof LuaCode code) {
                return code.isBuiltin() ? LIBRARY : instance.getCompilationTier() > 0 ? COMPILED : INTERPRETED;
            }
            return null;
        });
        return state == null ? LIBRARY : state;
    }
}
