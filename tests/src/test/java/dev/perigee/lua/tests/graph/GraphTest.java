package dev.perigee.lua.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What hot loops compile to: neither calls (so no boundary either) nor allocations. Each claim has two witnesses, the
 * compiler's graph and, for allocations, the bytes that the thread has allocated meanwhile.
 *
 * <p>The functions return nothing, for a number would be boxed on its way to the host.
 */
@Tag("graph")
class GraphTest {

    /** What a million iterations may allocate by the way: the call from the host, the thread's own bookkeeping. */
    private static final long NEGLIGIBLE_BYTES = 64 * 1024;

    private GraphRecorder recorder;

    @BeforeEach
    void open() {
        recorder = new GraphRecorder();
    }

    @AfterEach
    void close() {
        recorder.close();
    }

    @Test
    void recorderSeesCallsAndAllocations() {
        recorder.eval("""
                        function build(n) for i = 1, n do kept = { i } end end
                        function text(n) for i = 1, n do kept = i .. "" end end
                        """);
        assertFalse(recorder.compile("build", 100).allocations().isEmpty());
        assertFalse(recorder.compile("text", 100).calls().isEmpty());
        assertTrue(allocatedBytes("build", 1_000_000) > NEGLIGIBLE_BYTES);
    }

    @Test
    void imageInStructs() {
        recorder.eval("""
                        local ffi = require("ffi")
                        ffi.cdef("typedef struct { uint8_t red, green, blue, alpha; } pixel;")
                        local image = ffi.new("pixel[?]", 1000000)
                        function to_grey(count)
                          for i = 0, count - 1 do
                            local y = 0.3 * image[i].red + 0.59 * image[i].green + 0.11 * image[i].blue
                            image[i].red = y
                            image[i].green = y
                            image[i].blue = y
                          end
                        end
                        """);
        assertPureLoop("to_grey");
    }

    @Test
    void arrayOfDoubles() {
        recorder.eval("""
                        local ffi = require("ffi")
                        local values = ffi.new("double[?]", 1000000)
                        function add_up(count)
                          for i = 1, count - 1 do values[i] = values[i] + values[i - 1] * 0.5 end
                        end
                        """);
        assertPureLoop("add_up");
    }

    @Test
    void pointerToStruct() {
        recorder.eval("""
                        local ffi = require("ffi")
                        ffi.cdef("struct body { double x, v; struct body *next; };")
                        local body = ffi.new("struct body[2]")
                        body[0].v = 1
                        function move(count)
                          local p = ffi.cast("struct body *", body)
                          for i = 1, count do p.x = p.x + p.v * 0.25 end
                        end
                        """);
        assertPureLoop("move");
    }

    @Test
    void sixtyFourBitArithmetic() {
        recorder.eval("""
                        local ffi = require("ffi")
                        local result = ffi.new("uint64_t[1]")
                        function hash(count)
                          local h = 14695981039346656037ULL
                          for i = 1, count do h = (h + i) * 1099511628211ULL end
                          result[0] = h
                        end
                        """);
        assertPureLoop("hash");
    }

    @Test
    void tableOfDoubles() {
        recorder.eval("""
                        local values = {}
                        for i = 1, 1000000 do values[i] = i / 2 end
                        function halve(count)
                          for i = 2, count do values[i] = values[i] * 0.5 + values[i - 1] end
                        end
                        """);
        assertPureLoop("halve");
    }

    @Test
    void fieldsOfTables() {
        recorder.eval("""
                        local body = { x = 0.5, v = 0.25, steps = 0 }
                        function step(count)
                          for i = 1, count do body.x = body.x + body.v * 0.5 end
                        end
                        """);
        assertPureLoop("step");
    }

    @Test
    void methodsOfObjects() {
        recorder.eval("""
                        local Counter = {}
                        Counter.__index = Counter
                        function Counter:add(k) self.n = self.n + k end
                        local counter = setmetatable({ n = 0.5 }, Counter)
                        function add_often(count)
                          for i = 1, count do counter:add(0.25) end
                        end
                        """);
        assertPureLoop("add_often");
    }

    @Test
    void downcallLeavesOnlyTheNativeCall() {
        recorder.eval("""
                        local ffi = require("ffi")
                        ffi.cdef("int32_t width_i32(int32_t);")
                        local identity = ffi.load("widths").width_i32
                        function call_often(count)
                          for i = 1, count do identity(i) end
                        end
                        """);
        CompiledGraph graph = recorder.compile("call_often", 1000);
        List<String> nativeCalls = graph.calls().stream().filter(GraphTest::isNativeCall).toList();
        assertEquals(nativeCalls, graph.calls());
        assertFalse(nativeCalls.isEmpty());
        assertEquals(List.of(), graph.allocations());
        assertTrue(allocatedBytes("call_often", 1_000_000) < NEGLIGIBLE_BYTES);
    }

    /** The last link of a method handle to C; HotSpot's compiled stub makes the transition. */
    private static boolean isNativeCall(String method) {
        return method.endsWith(".linkToNative");
    }

    private void assertPureLoop(String function) {
        CompiledGraph graph = recorder.compile(function, 1000);
        assertEquals(List.of(), graph.calls());
        assertEquals(List.of(), graph.allocations());
        assertTrue(graph.loops() > 0);
        assertTrue(allocatedBytes(function, 1_000_000) < NEGLIGIBLE_BYTES);
    }

    private long allocatedBytes(String function, int iterations) {
        Value callee = recorder.eval("return " + function);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        callee.executeVoid(iterations);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
