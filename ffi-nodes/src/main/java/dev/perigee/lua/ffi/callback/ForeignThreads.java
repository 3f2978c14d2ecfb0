package dev.perigee.lua.ffi.callback;

import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleContext;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.call.ThreadGate;
import dev.perigee.lua.runtime.LuaErrors;

/**
 * Runs callbacks that C calls on threads of its own. Such a thread runs the callback itself while the thread that runs Lua is
 * inside a C function. Otherwise it waits for that, or for Lua's thread to run the callback at its next safepoint, whichever
 * is first.
 *
 * <p>An error reaches the Lua program where that is: after its C call, or at the safepoint. As with callbacks on Lua's own
 * thread, those that follow before the C call has ended are not run and return zero.
 */
final class ForeignThreads {

    /**
     * How long to wait, in nanoseconds: before Lua's thread is asked once more, as the host may run Lua on another by now, and
     * before a visit to a visitor.
     */
    private static final long PATIENCE = 10_000_000;

    private final FfiContext ffi;
    private final CallState own;
    private final ThreadGate gate;
    /** The states of the threads that visit, for calls of C functions by their callbacks. */
    private final Map<Thread, CallState> visits = new ConcurrentHashMap<>();
    /** States for further visits; used by one visitor at a time. */
    private final ArrayDeque<CallState> idle = new ArrayDeque<>();
    /** The thread that seems to have started the current one: the one that was inside C when it came first; null for Lua's own. */
    private final ThreadLocal<Thread> host;
    private volatile boolean closed;

    ForeignThreads(FfiContext ffi) {
        this.ffi = ffi;
        this.own = ffi.callState();
        this.gate = own.gate();
        this.host = ThreadLocal.withInitial(gate::latestInC);
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
        CallState visit = visits.get(Thread.currentThread());
        if (visit != null) {
            return visit.hasPending() ? slot.zero() : slot.run(visit, arguments);
        }
        if (closed) {
            return slot.zero();
        }
        ffi.lua().getLanguage().admitThreads();
        gate.announceVisitor();
        Request request = new Request(slot, arguments);
        Future<Void> asked = null;
        long patientUntil = System.nanoTime() + PATIENCE;
        boolean interrupted = false;
        while (!closed && request.result == null) {
            try {
                if (request.taken.get()) {
                    gate.awaitChange(PATIENCE);
                } else if (gate.tryVisit(host(), System.nanoTime() < patientUntil, asked == null ? 0 : PATIENCE)) {
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

    private Thread host() {
        Thread found = host.get();
        if (found != null && !visits.containsKey(found)) {
            host.set(null);
            return null;
        }
        return found;
    }

    private void visit(Request request) {
        try {
            Thread starter = host();
            CallState waiting = starter == null ? own : visits.get(starter);
            if (request.taken.compareAndSet(false, true)) {
                request.result = request.slot.zero();
                if (!waiting.hasPending()) {
                    runHere(request, waiting);
                }
            }
        } finally {
            gate.endVisit();
        }
    }

    /** @param waiting the state of the thread inside C that gets an error */
    private void runHere(Request request, CallState waiting) {
        TruffleContext context = ffi.lua().getEnv().getContext();
        Object previous;
        try {
            previous = context.enter(null);
        } catch (IllegalStateException e) {
            closed |= context.isClosed();
            if (!closed) {
                // Another language of the context forbids threads.
                waiting.setPending(LuaErrors.plain(null, e.getMessage()));
            }
            return;
        }
        Thread thread = Thread.currentThread();
        CallState visit = idle.isEmpty() ? own.forForeignThread() : idle.pop();
        visits.put(thread, visit);
        CallState interrupted = ffi.callState();
        ffi.setCallState(visit);
        visit.beginVisit();
        try {
            request.result = request.slot.call(null, request.arguments);
        } catch (Throwable e) {
            waiting.setPending(e);
        }
        visit.endVisit();
        ffi.setCallState(interrupted);
        visits.remove(thread);
        idle.push(visit);
        context.leave(null, previous);
    }

    /** Asks the thread that runs Lua, whichever that is, to run the callback. */
    private Future<Void> ask(Request request) {
        return ffi.lua().getEnv().submitThreadLocal(null, new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
                if (!gate.isVisitor() && gate.tryHold() && request.taken.compareAndSet(false, true)) {
                    Object result = request.slot.zero();
                    int errno = own.getErrno();
                    try {
                        if (!own.hasPending()) {
                            result = request.slot.call(null, request.arguments);
                        }
                    } catch (BadCallbackException e) {
                        throw LuaErrors.error(access.getLocation(), e.getMessage());
                    } finally {
                        own.setErrno(errno);
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
