package dev.perigee.lua.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.exception.AbstractTruffleException;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Calls the {@code __gc} of proxies that are garbage: when the program asks for a collection, else at the next safepoint,
 * and for those that are left when the context is closed. The latest proxy goes first. Lua 5.1 manual, section 2.10.1.
 */
public final class Finalizers {

    /** How long to wait for the JVM's thread that finalizes, in nanoseconds; it takes far less. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);
    private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(50);
    /** Finalizers may make new proxies when the context is closed; this is how often LuaJIT looks for such. */
    private static final int CLOSING_ROUNDS = 10;

    /** Every proxy whose finalizer did not run, with its number in the order of creation. */
    private final Map<ProxyReference, Integer> waiting = new LinkedHashMap<>();
    /** The garbage that the JVM told us about. */
    private final Queue<Proxy> found = new ConcurrentLinkedQueue<>();
    /** Whether the next safepoint is to run what was found; not if that has been done already. */
    private volatile boolean announced;
    /** Whether the next safepoint calls us. */
    private final AtomicBoolean submitted = new AtomicBoolean();
    /** The garbage in the order of creation. */
    private final List<Proxy> due = new ArrayList<>();
    private final LuaContext context;
    private int created;
    private boolean automatic = true;
    /** Whether a collection that the program asked for is under way. */
    private boolean collecting;

    public Finalizers(LuaContext context) {
        this.context = context;
    }

    /** A new proxy. @param metatable its metatable, or null */
    @TruffleBoundary
    public Proxy newProxy(LuaTable metatable) {
        Proxy proxy = new Proxy(metatable, this);
        waiting.put(proxy.reference(), created++);
        return proxy;
    }

    /** Whether finalizers run when the program does not ask for a collection. */
    public void setAutomatic(boolean enabled) {
        automatic = enabled;
        if (enabled) {
            announce();
        }
    }

    /** Takes garbage from the JVM's thread. */
    void add(Proxy proxy) {
        synchronized (found) {
            proxy.reference().revive(proxy);
            found.add(proxy);
        }
        announce();
    }

    /** Has finalizers of garbage run at the next safepoint, those of extensions, too. Any thread may call this. */
    public void announce() {
        announced = true;
        Env env = context.getEnv();
        if (!env.getContext().isClosed() && submitted.compareAndSet(false, true)) {
            Future<Void> reached = env.submitThreadLocal(null, new ThreadLocalAction(true, false) {
                @Override
                protected void perform(Access access) {
                    submitted.set(false);
                    runAnnounced();
                }
            });
            if (reached.isDone()) {
                // No thread is in the context now, and none will be told.
                submitted.set(false);
            }
        }
    }

    /** Runs the finalizers of garbage if that was announced and no safepoint has done it yet. */
    @TruffleBoundary
    public void runAnnounced() {
        if (announced && automatic && !collecting && !isOtherThreadRunning()) {
            runFound();
        }
    }

    private boolean isOtherThreadRunning() {
        return context.getExtensions().stream().anyMatch(LuaExtension::isOtherThreadRunning);
    }

    /** As the program did not ask for it, this leaves {@code errno} alone. */
    private void runFound() {
        announced = false;
        int errno = context.getErrno();
        try {
            run();
            for (LuaExtension extension : context.getExtensions()) {
                extension.runFinalizers();
            }
        } finally {
            context.setErrno(errno);
        }
    }

    /** Collects garbage and runs the finalizers of what was found. The first error ends this; the rest stay due. */
    @TruffleBoundary
    public void collect() {
        boolean nested = collecting;
        collecting = true;
        try {
            System.gc();
            awaitGarbage();
            if (!found.isEmpty()) {
                // The collector has spared what weak tables refer to that only the garbage leads to.
                System.gc();
            }
            run();
            for (LuaExtension extension : context.getExtensions()) {
                extension.afterCollection();
            }
        } finally {
            collecting = nested;
            announced = false;
        }
    }

    private void awaitGarbage() {
        long deadline = System.nanoTime() + LONGEST_WAIT;
        for (ProxyReference reference : waiting.keySet()) {
            while (isBeingFound(reference) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private boolean isBeingFound(ProxyReference reference) {
        synchronized (found) {
            return reference.isBeingRevived();
        }
    }

    private void run() {
        while (true) {
            for (Proxy proxy = found.poll(); proxy != null; proxy = found.poll()) {
                due.add(proxy);
            }
            if (due.isEmpty()) {
                return;
            }
            due.sort(Comparator.comparing(proxy -> waiting.get(proxy.reference())));
            run(due.removeLast());
        }
    }

    private void run(Proxy proxy) {
        waiting.remove(proxy.reference());
        LuaTable metatable = proxy.getMetatable();
        Object finalizer = metatable == null ? LuaNil.NIL : metatable.get(Metatables.GC);
        try {
            if (finalizer != LuaNil.NIL) {
                LuaCalls.callUnyieldable(finalizer, proxy);
            }
        } finally {
            proxy.reference().finalized(proxy);
        }
    }

    /** Runs the finalizers of all proxies; for the end of the context, where errors have no effect. */
    @TruffleBoundary
    public void runAll() {
        for (int round = 0; round < CLOSING_ROUNDS && !waiting.isEmpty(); round++) {
            for (ProxyReference reference : new ArrayList<>(waiting.keySet()).reversed()) {
                Proxy proxy = reference.get();
                try {
                    if (proxy != null && waiting.containsKey(reference)) {
                        run(proxy);
                    }
                } catch (AbstractTruffleException e) {
                    // Nobody is left to tell, and the others must run, too.
                    continue;
                }
            }
        }
    }
}
