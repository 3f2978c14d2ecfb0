package dev.perigee.lua.ffi.call;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleSafepoint;

/**
 * Lets threads that C has started run callbacks while Lua's own thread is inside a C function, and never two at once: the
 * thread that runs Lua holds the gate; Lua's thread leaves it during an ordinary call, and a visitor comes in then.
 *
 * <p>Until a first visitor comes, all that a call costs is two plain stores. The visitor invalidates the assumption that made
 * it so, and has every other thread of the VM pass a handshake before it looks at what those stores said. So either it
 * sees that Lua's thread is back, or that thread, coming back later, sees that the assumption is gone, and waits.
 */
public final class ThreadGate {

    private static final Assumption NO_VISITORS = Truffle.getRuntime().createAssumption("only Lua's thread has called back");

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    /** Whether Lua's thread is inside a C function. */
    private boolean open;
    private volatile Thread visitor;
    /** Whether Lua's thread takes the lock by now. */
    private volatile boolean shared;

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
        if (isVisitor()) {
            return;
        }
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
        if (isVisitor()) {
            return;
        }
        TruffleSafepoint.setBlockedThreadInterruptible(null, ThreadGate::awaitVisitor, this);
    }

    private void awaitVisitor() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (visitor != null) {
                changed.await();
            }
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the current thread is the visitor, whose own C calls leave the gate as it is. */
    public boolean isVisitor() {
        return visitor == Thread.currentThread();
    }

    /** Says that the current thread, not Lua's, is going to visit. @param owner Lua's thread */
    public void announceVisitor(Thread owner) {
        if (!shared) {
            NO_VISITORS.invalidate("a foreign thread called back");
            // To look at a thread's stack takes the handshake.
            owner.getStackTrace();
            shared = true;
        }
    }

    /**
     * Waits a while for Lua's thread to be inside C and any other visitor to be gone.
     *
     * @return whether the current thread is in now, and must {@link #endVisit}
     */
    public boolean tryVisit(long milliseconds) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!open || visitor != null) {
                changed.await(milliseconds, TimeUnit.MILLISECONDS);
            }
            if (!open || visitor != null) {
                return false;
            }
            visitor = Thread.currentThread();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether any thread visits. */
    public boolean isVisited() {
        return visitor != null;
    }

    /** Whether a visitor other than the current thread runs Lua. */
    public boolean isOtherThreadVisiting() {
        return isVisited() && !isVisitor();
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

    public void endVisit() {
        lock.lock();
        try {
            visitor = null;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
