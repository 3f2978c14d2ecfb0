package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host sees of callbacks from C: its own exceptions, the end of the program and of the context in the midst of one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CallbackHostTest {

    private static final String DECLARATIONS = """
                    local ffi = require("ffi")
                    ffi.cdef[[
                    int callback_int(int (*f)(int), int v); int64_t callback_repeat(int (*f)(int), int count); int usleep(unsigned);
                    typedef int (*binary)(int, int); long threads_run(binary, int threads, int turns);
                    void threads_start(binary, int turns); void threads_detach(binary, unsigned pause, int turns); long threads_join(void);
                    ]]
                    local C, T = ffi.load("callbacks"), ffi.load("threads")
                    """;

    private static Engine engine;

    @BeforeAll
    static void createEngine() {
        engine = Engine.create();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    private static Context open() {
        return Context.newBuilder("lua").engine(engine).allowAllAccess(true).build();
    }

    private static Value eval(Context context, String program) {
        return context.eval("lua", DECLARATIONS + program);
    }

    @Test
    void aHostExceptionPassesThroughC() {
        RuntimeException problem = new RuntimeException("of the host");
        try (Context context = open()) {
            context.getBindings("lua").putMember("fail", (ProxyExecutable) arguments -> {
                throw problem;
            });
            PolyglotException thrown = assertThrows(PolyglotException.class, () -> eval(context, "C.callback_repeat(function(i) if i == 2 then fail() end return i end, 5)"));
            assertTrue(thrown.isHostException());
            assertSame(problem, thrown.asHostException());
            assertTrue(eval(context, "return (pcall(C.callback_int, function() fail() end, 1))").asBoolean() == false);
            assertEquals(3, eval(context, "return C.callback_int(function() return pcall(fail) and 1 or 3 end, 1)").asInt());
        }
    }

    @Test
    void theProgramMayExitInACallback() {
        exit(7, "C.callback_repeat(function(i) if i == 2 then os.exit(7) end return i end, 5)");
    }

    @Test
    void theProgramMayExitInACallbackOfAForeignThread() {
        exit(8, "T.threads_run(function() os.exit(8) end, 2, 3)");
    }

    private static void exit(int status, String program) {
        Context context = open();
        PolyglotException thrown = assertThrows(PolyglotException.class, () -> eval(context, program));
        assertTrue(thrown.isExit());
        assertEquals(status, thrown.getExitStatus());
        assertTrue(assertThrows(PolyglotException.class, context::close).isExit());
    }

    /** Truffle takes the context for one of several threads once C has called back on its own. */
    @Test
    void theHostMayMoveAfterCallbacksOfForeignThreads() throws Exception {
        try (Context context = open()) {
            Value call = eval(context, "T.threads_run(function() return 1 end, 2, 3) return function(x) return x + 1 end");
            AtomicReference<Object> result = new AtomicReference<>();
            Thread thread = new Thread(() -> result.set(call.execute(4).asInt()));
            thread.start();
            thread.join();
            assertEquals(5, result.get());
        }
    }

    @Test
    void aHostCancelsACallback() throws Exception {
        cancel("C.callback_repeat(function() running() while true do end end, 5)");
        cancel("C.callback_int(function() running() return C.callback_int(function() while true do end end, 1) end, 1)");
        cancel("C.callback_repeat(function() running() pcall(function() while true do end end) while true do end end, 5)");
    }

    @Test
    void aHostCancelsACallbackOfAForeignThread() throws Exception {
        cancel("T.threads_run(function() running() while true do end end, 4, 3)");
        cancel("T.threads_run(function() return T.threads_run(function() running() while true do end end, 1, 1) end, 1, 1)");
        cancel("T.threads_detach(function() return 0 end, 10, 100000) running() while true do end");
    }

    private static void cancel(String program) throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Context context = open();
        context.getBindings("lua").putMember("running", (ProxyExecutable) arguments -> {
            running.countDown();
            return null;
        });
        Thread thread = new Thread(() -> {
            try {
                eval(context, program);
            } catch (Throwable e) {
                end.set(e);
            }
        });
        thread.start();
        running.await();
        context.close(true);
        thread.join();
        assertTrue(end.get() instanceof PolyglotException e && e.isCancelled(), () -> "ended with " + end.get());
    }

    @Test
    void aHostInterruptsACallback() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<PolyglotException> end = new AtomicReference<>();
        try (Context context = open()) {
            context.getBindings("lua").putMember("running", (ProxyExecutable) arguments -> {
                running.countDown();
                return null;
            });
            Thread thread = new Thread(() -> end.set(assertThrows(PolyglotException.class, () -> eval(context, "C.callback_int(function() running() while true do end end, 1)"))));
            thread.start();
            running.await();
            context.interrupt(Duration.ofSeconds(20));
            thread.join();
            assertTrue(end.get().isInterrupted());
            assertEquals(5, eval(context, "return C.callback_int(function(x) return x end, 5)").asInt());
        }
    }

    /** Threads of C go on calling back, on the host's thread as well, when nothing is there any more to run. */
    @Test
    void threadsOutliveTheContext() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (Context context = open()) {
                eval(context, "T.threads_detach(function() return 1 end, 20, 20000) for i = 1, 5 do ffi.C.usleep(100) end");
            }
        }
        try (Context context = open()) {
            eval(context, "T.threads_start(function() return 1 end, 100)");
        }
        try (Context context = open()) {
            // Zero was the result of those calls that came when the context was closed.
            assertFalse(eval(context, "return tonumber(T.threads_join())").asInt() > 100);
            assertEquals(40, eval(context, "return tonumber(T.threads_run(function() return 1 end, 4, 10))").asInt());
        }
        Thread.sleep(100);
    }

    @Test
    void aCallbackOfAClosedContextDoesNothing() {
        String keep = "ffi.cdef[[typedef int (*int_function)(int); int_function callback_keep(int_function); int callback_call_kept(int);]] ";
        try (Context context = open()) {
            assertEquals(6, eval(context, keep + "C.callback_keep(function(x) return x + 1 end) return C.callback_call_kept(5)").asInt());
        }
        try (Context context = open()) {
            assertEquals(0, eval(context, keep + "local r = C.callback_call_kept(5) C.callback_keep(nil) return r").asInt());
        }
    }

    /** Lua may move from one thread of the host to another between calls. */
    @Test
    void callbacksFollowTheHostsThreads() throws Exception {
        try (Context context = open()) {
            Value call = eval(context, "return function(n) return C.callback_int(function(x) return x + 1 end, n) end");
            for (int i = 0; i < 4; i++) {
                int n = i;
                AtomicReference<Object> result = new AtomicReference<>();
                Thread thread = i % 2 == 0 ? new Thread(() -> result.set(call.execute(n).asInt())) : Thread.ofVirtual().unstarted(() -> result.set(call.execute(n).asInt()));
                thread.start();
                thread.join();
                assertEquals(n + 1, result.get());
            }
        }
    }
}
