package dev.perigee.lua.ffi.callback;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleContext;
import com.oracle.truffle.api.TruffleLanguage.Env;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.call.ThreadGate;

/**
 * Runs callbacks that C calls on threads of its own. Such a thread runs the callback itself while Lua's thread is inside a C
 * function. Otherwise it waits for that, or for Lua's thread to run the callback at its next safepoint, whichever is first.
 * An error reaches the Lua program where that is: after its C call, or at the safepoint.
 */
final class ForeignThreads {

    /** How long to wait before the thread that was last Lua's is asked once more; the host may have changed it. */
    private static final int PATIENCE_MILLISECONDS = 10;

    private final FfiContext ffi;
    private final CallState own;
    private final ThreadGate gate;
    /** For calls of C functions by callbacks that run on foreign threads. */
    private CallState visiting;
    private volatile boolean closed;

    ForeignThreads(FfiContext ffi) {
        this.ffi = ffi;
        this.own = ffi.callState();
        this.gate = own.gate();
    }

    private static final class Request {

        private final CallbackSlot slot;
        private final Object[] arguments;
        /** Set by the thread that runs it. */
        private final AtomicBoolean taken = new AtomicBoolean();
        private volatile Object result;

        Request(CallbackSlot slot, Object[] arguments) {
            this.slot = slot;
            this.arguments = arguments;
        }
    }

    /** Runs a callback that C called on the current thread, which is not Lua's. Returns zero if the context is closed. */
    @TruffleBoundary
    Object run(CallbackSlot slot, Object[] arguments) {
        if (gate.isVisitor()) {
            return visiting.hasPending() ? slot.zero() : slot.run(visiting, arguments);
        }
        Thread owner = own.callingThread();
        ffi.lua().getLanguage().admitThreads(owner, Thread.currentThread());
        gate.announceVisitor(owner);
        Request request = new Request(slot, arguments);
        Future<Void> asked = null;
        boolean interrupted = false;
        while (!closed && request.result == null) {
            try {
                if (gate.tryVisit(asked == null ? 0 : PATIENCE_MILLISECONDS)) {
                    visit(request);
                } else if (asked == null || asked.isDone()) {
                    asked = ask(request);
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return request.result == null ? slot.zero() : request.result;
    }

    private void visit(Request request) {
        try {
            if (request.taken.compareAndSet(false, true)) {
                request.result = runHere(request);
            }
        } finally {
            gate.endVisit();
        }
    }

    private Object runHere(Request request) {
        TruffleContext context = ffi.lua().getEnv().getContext();
        Object previous;
        try {
            previous = context.enter(null);
        } catch (IllegalStateException e) {
            closed = true;
            return request.slot.zero();
        }
        if (visiting == null) {
            visiting = own.forForeignThreads();
        }
        ffi.setCallState(visiting);
        try {
            visiting.attach();
            visiting.setSite(null);
            return request.slot.run(visiting, request.arguments);
        } finally {
            if (visiting.hasPending()) {
                own.setPending(visiting.takePending());
            }
            ffi.setCallState(own);
            context.leave(null, previous);
        }
    }

    /** Asks Lua's thread to run the callback. */
    private Future<Void> ask(Request request) {
        Env env = ffi.lua().getEnv();
        return env.submitThreadLocal(new Thread[]{own.callingThread()}, new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
                // Lua's thread may be waiting for the end of a visit.
                if (!gate.isVisited() && request.taken.compareAndSet(false, true)) {
                    Object result = request.slot.zero();
                    try {
                        result = request.slot.call(null, request.arguments);
                    } finally {
                        request.result = result;
                        gate.wake();
                    }
                }
            }
        });
    }

    /** From now on callbacks on foreign threads do nothing. */
    void close() {
        closed = true;
        gate.wake();
    }
}
