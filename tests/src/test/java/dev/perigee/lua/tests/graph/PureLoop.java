package dev.perigee.lua.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

/** The claim that a Lua function compiles to a loop without calls (so without boundaries, too) and allocations. */
final class PureLoop {

    /** What a million iterations may allocate by the way: the call from the host, the thread's own bookkeeping. */
    static final long NEGLIGIBLE_BYTES = 64 * 1024;

    private PureLoop() {
    }

    /** @param chunk defines the global {@code function}, which takes the number of iterations and returns nothing */
    static void check(String function, String chunk) {
        check(function, chunk, true);
    }

    /** Likewise, for a loop whose result is an object that exists once after it. */
    static void checkIterations(String function, String chunk) {
        check(function, chunk, false);
    }

    private static void check(String function, String chunk, boolean whole) {
        try (GraphRecorder recorder = new GraphRecorder(function)) {
            recorder.eval(chunk);
            CompiledGraph graph = recorder.compile(1000);
            assertEquals(List.of(), graph.calls());
            if (whole) {
                assertEquals(List.of(), graph.allocations());
            }
            assertTrue(graph.loops() > 0);
            assertTrue(recorder.allocatedBytes(1_000_000) < NEGLIGIBLE_BYTES);
        }
    }
}
