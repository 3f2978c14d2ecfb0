package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A host can stop any program, whatever it is busy with. */
class EndlessProgramTest {

    private static final String[] PROGRAMS = {
                    "while true do end", //
                    "repeat until false", //
                    "::again:: goto again", //
                    "for i = 1, math.huge do end", //
                    "for i = 1, 2, 0 do end", //
                    "for _ in function() return 1 end do end", //
                    "local function f() return f() end f()", //
                    "while true do pcall(error, 'caught') end", //
                    "while true do pcall(function() while true do end end) end", //
                    "while true do xpcall(function() local function f() f() end f() end, print) end", //
                    "while true do coroutine.wrap(function() coroutine.yield() end)() end", //
                    "local co = coroutine.wrap(function() while true do end end) co()", //
                    "local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end", //
                    "local t = setmetatable({}, {__index = function(t, k) return t[k + 1] end}) while true do pcall(function() return t[1] end) end", //
                    "local _ = ('a'):rep(60):find(('a*'):rep(60) .. 'c')", //
                    "local _ = ('x'):rep(1e7):find('.-y')", //
                    "local _ = ('x'):rep(1e7):gsub('x', function() while true do end end)", //
                    "local _ = ('x'):rep(1e7):gsub('.-y', '')", //
                    "local t = {} for i = 1, 1e6 do t[i] = i end while true do table.sort(t, function(a, b) return a > b end) table.sort(t) end", //
                    "table.move({}, 1, 2^31 - 2, 2)", //
                    "while true do string.rep('x', 1000) string.format('%d', 1) tostring(1.5) end", //
                    "load(function() while true do end end)", //
                    "table.foreachi({1}, function() while true do end end)", //
    };

    private static Engine engine;

    @BeforeAll
    static void createEngine() {
        engine = Engine.create();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        return Stream.of(PROGRAMS).map(program -> dynamicTest(program, () -> stop(program)));
    }

    private static void stop(String program) throws InterruptedException {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Throwable> end = new AtomicReference<>();
        Context context = Context.newBuilder("lua").engine(engine).build();
        context.getBindings("lua").putMember("running", (ProxyExecutable) arguments -> {
            running.countDown();
            return null;
        });
        Thread thread = new Thread(() -> {
            try {
                context.eval("lua", "running(); " + program);
            } catch (Throwable e) {
                end.set(e);
            }
        });
        thread.start();
        assertTrue(running.await(10, TimeUnit.SECONDS));
        Thread.sleep(100);
        assertTrue(thread.isAlive(), "it ended by itself");
        context.close(true);
        assertTrue(thread.join(Duration.ofSeconds(20)), "it goes on");
        assertNotNull(end.get());
        assertTrue(end.get() instanceof PolyglotException e && e.isCancelled(), () -> end.get().toString());
        assertFalse(((PolyglotException) end.get()).isInternalError());
    }
}
