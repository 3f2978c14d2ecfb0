package dev.perigee.lua.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

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

    @Test
    void recorderSeesAllocations() {
        try (GraphRecorder recorder = new GraphRecorder("build")) {
            recorder.eval("function build(n) for i = 1, n do kept = { i } end end");
            assertFalse(recorder.compile(100).allocations().isEmpty());
            assertTrue(recorder.allocatedBytes(1_000_000) > PureLoop.NEGLIGIBLE_BYTES);
        }
    }

    @Test
    void recorderSeesCalls() {
        try (GraphRecorder recorder = new GraphRecorder("text")) {
            recorder.eval("function text(n) for i = 1, n do kept = i .. '' end end");
            assertFalse(recorder.compile(100).calls().isEmpty());
        }
    }

    @Test
    void imageInStructs() {
        PureLoop.check("to_grey", """
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
    }

    @Test
    void arrayOfDoubles() {
        PureLoop.check("add_up", """
                        local ffi = require("ffi")
                        local values = ffi.new("double[?]", 1000000)
                        function add_up(count)
                          for i = 1, count - 1 do values[i] = values[i] + values[i - 1] * 0.5 end
                        end
                        """);
    }

    @Test
    void pointerToStruct() {
        PureLoop.check("move", """
                        local ffi = require("ffi")
                        ffi.cdef("struct body { double x, v; struct body *next; };")
                        local body = ffi.new("struct body[2]")
                        body[0].v = 1
                        local p = ffi.cast("struct body *", body)
                        function move(count)
                          for i = 1, count do p.x = p.x + p.v * 0.25 end
                        end
                        """);
    }

    @Test
    void sixtyFourBitArithmetic() {
        PureLoop.check("hash", """
                        local ffi = require("ffi")
                        local state, moved = ffi.new("uint64_t[2]", 14695981039346656037ULL), ffi.new("uint64_t[2]")
                        -- An object whose address was taken lives elsewhere. That case must have occurred once, or the
                        -- JVM has not linked the code that stands ready for it.
                        ffi.cast("void *", moved)
                        moved[0] = moved[1]
                        function hash(count)
                          for i = 1, count do state[0] = (state[0] + i) * 1099511628211ULL end
                        end
                        """);
    }

    @Test
    void tableOfDoubles() {
        PureLoop.check("halve", """
                        local values = {}
                        for i = 1, 1000000 do values[i] = i / 2 end
                        function halve(count)
                          for i = 2, count do values[i] = values[i] * 0.5 + values[i - 1] end
                        end
                        """);
    }

    @Test
    void fieldsOfTables() {
        PureLoop.check("step", """
                        local body = { x = 0.5, v = 0.25, steps = 0 }
                        function step(count)
                          for i = 1, count do body.x = body.x + body.v * 0.5 end
                        end
                        """);
    }

    @Test
    void methodsOfObjects() {
        PureLoop.check("add_often", """
                        local Counter = {}
                        Counter.__index = Counter
                        function Counter:add(k) self.n = self.n + k end
                        local counter = setmetatable({ n = 0.5 }, Counter)
                        function add_often(count)
                          for i = 1, count do counter:add(0.25) end
                        end
                        """);
    }

    /** The JDK's code around a call that captures errno is not inlined by partial evaluation but right after it. */
    @Test
    void downcallLeavesOnlyTheNativeCall() {
        try (GraphRecorder recorder = new GraphRecorder("call_often", "instanceof,store")) {
            recorder.eval("""
                            local ffi = require("ffi")
                            ffi.cdef("int32_t width_i32(int32_t);")
                            local identity = ffi.load("widths").width_i32
                            function call_often(count)
                              for i = 1, count do identity(i) end
                            end
                            """);
            CompiledGraph graph = recorder.compile(1000);
            List<String> nativeCalls = graph.calls().stream().filter(GraphTest::isNativeCall).toList();
            assertEquals(nativeCalls, graph.calls());
            assertFalse(nativeCalls.isEmpty());
            assertEquals(List.of(), graph.allocations());
            assertTrue(recorder.allocatedBytes(1_000_000) < PureLoop.NEGLIGIBLE_BYTES);
        }
    }

    /** The last link of a method handle to C; HotSpot's compiled stub makes the transition. */
    private static boolean isNativeCall(String method) {
        return method.endsWith(".linkToNative");
    }
}
