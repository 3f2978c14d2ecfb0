package dev.perigee.lua.ffi.call;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleSafepoint;

/**
 * Lets threads that C has started run callbacks while the thread that runs Lua is inside a C function, and never two at once:
 * who runs Lua holds the gate, and leaves it during an ordinary call; a visitor comes in then.
 *
 * <p>Visits nest like calls. A visitor that calls C leaves the gate in its turn, since that C function may wait for a callback
 * of yet another thread. Threads that have nothing to do with it should rather wait for the end of the visit, but not forever,
 * as C may wait for them, too. Whoever comes back from C waits until all who came in meanwhile have left.
 *
 * <p>Until a first visitor comes, all that a call costs is two plain stores. The visitor invalidates the assumption that made
 * it so, and has every other thread of the VM pass a safepoint before it looks at what those stores said. So either it
 * sees that Lua's thread is back, or that thread, coming back later, sees that the assumption is gone, and waits.
 */
public final class ThreadGate {

    private static final Assumption NO_VISITORS = Truffle.getRuntime().createAssumption("only Lua's thread has called back");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Whether the thread whose turn it is, the latest visitor or else Lua's own thread, is inside a C function. */
    private boolean open;
    /** The visitors that came in and have not left for good, the latest first. */
    private final ArrayDeque<Thread> visitors = new ArrayDeque<>();
    /** Whether Lua's thread takes the lock by now. */
    private volatile boolean shared;

    /** Whether any thread but Lua's has called back so far. */
    public static boolean hasVisitors() {
        return !NO_VISITORS.isValid();
    }

    /** Before C code runs. */
    void leave() {
        if (NO_VISITORS.isValid()) {
            open = true;
        } else {
            leaveShared();
        }
    }

    /** After C code has run, or when it calls back. */
    void enter() {
        // The second question is asked after the store, see above.
        if (NO_VISITORS.isValid()) {
            open = false;
        }
        if (!NO_VISITORS.isValid()) {
            enterShared();
        }
    }

    @TruffleBoundary
    private void leaveShared() {
        lock.lock();
        try {
            open = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @TruffleBoundary
    private void enterShared() {
        try {
            TruffleSafepoint.setBlockedThreadInterruptible(null, ThreadGate::awaitTurn, this);
        } catch (Throwable e) {
            // What ran at the safepoint failed, but the Lua code that sees the error has to wait as well.
            awaitTurnUninterruptibly();
            throw e;
        }
    }

    private void awaitTurn() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!isTurn()) {
                changed.await();
            }
            open = false;
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurnUninterruptibly() {
        lock.lock();
        try {
            while (!isTurn()) {
                changed.awaitUninterruptibly();
            }
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the current thread, coming from C, is the latest of those who wait there. */
    private boolean isTurn() {
        Thread current = Thread.currentThread();
        return visitors.peek() == (visitors.contains(current) ? current : null);
    }

    /** Says that a thread that is not Lua's is going to visit. */
    public void announceVisitor() {
        if (!shared) {
            NO_VISITORS.invalidate("a foreign thread called back");
            // To look at all stacks takes a safepoint.
            Thread.getAllStackTraces();
            shared = true;
        }
    }

    /**
     * Waits a while for the gate to be open.
     *
     * @param host the visitor during whose visits the current thread is to come in; null if there should be no others
     * @param patient whether to wait for that, rather than come in during anybody's visit
     * @return whether the current thread is in now, and must {@link #endVisit}
     */
    public boolean tryVisit(Thread host, boolean patient, long nanoseconds) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!admits(host, patient)) {
                changed.awaitNanos(nanoseconds);
            }
            if (!admits(host, patient)) {
                return false;
            }
            visitors.push(Thread.currentThread());
            open = false;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean admits(Thread host, boolean patient) {
        return open && (!patient || visitors.peek() == host);
    }

    /** The latest visitor who is inside C; null if that is Lua's own thread. */
    public Thread latestInC() {
        lock.lock();
        try {
            return visitors.stream().skip(open ? 0 : 1).findFirst().orElse(null);
        } finally {
            lock.unlock();
        }
    }

    /** The latest visitor leaves for good. */
    public void endVisit() {
        lock.lock();
        try {
            visitors.pop();
            open = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Keeps visitors out while the current thread runs Lua at a safepoint, which it may have met as it waits to come in.
     *
     * @return false if it is the turn of another
     */
    public boolean tryHold() {
        lock.lock();
        try {
            boolean turn = isTurn();
            open &= !turn;
            return turn;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the current thread is a visitor. */
    public boolean isVisitor() {
        lock.lock();
        try {
            return visitors.contains(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    /** Waits a while for {@link #wake} or anything else to happen here. */
    public void awaitChange(long nanoseconds) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            changed.awaitNanos(nanoseconds);
        } finally {
            lock.unlock();
        }
    }

    /** Lets waiting visitors look again at what they wait for. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
