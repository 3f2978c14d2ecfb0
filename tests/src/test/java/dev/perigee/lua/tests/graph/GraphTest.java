package dev.perigee.lua.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the loops of {@code tests/graph} compile to. Each claim has two witnesses, the compiler's graph and, for allocations,
 * the bytes that the thread has allocated meanwhile.
 *
 * <p>The programs define the function {@code loop}, which takes the number of iterations. It returns nothing, for a number
 * would be boxed on its way to the host.
 */
@Tag("graph")
class GraphTest {

    private static final Path FOLDER = Path.of(System.getProperty("perigee.root"), "tests", "graph");
    private static final String FUNCTION = "loop";
    /** What a million iterations may allocate by the way: the call from the host, the thread's own bookkeeping. */
    private static final long NEGLIGIBLE_BYTES = 64 * 1024;

    /** How often HotSpot is waited for. */
    private static final int RUNS = 50;

    /** The size of a {@code long[4]}. */
    private static final long ARRAY_OF_FOUR = 16 + 4 * Long.BYTES;

    @Test
    void recorderSeesAllocations() {
        try (GraphRecorder recorder = new GraphRecorder("build")) {
            recorder.eval("function build(n) for i = 1, n do kept = { i } end end");
            assertFalse(recorder.compile(100).allocations().isEmpty());
            assertTrue(recorder.allocatedBytes(1_000_000) > NEGLIGIBLE_BYTES);
        }
    }

    @Test
    void recorderSeesCalls() {
        try (GraphRecorder recorder = new GraphRecorder("text")) {
            recorder.eval("function text(n) for i = 1, n do kept = i .. '' end end");
            assertFalse(recorder.compile(100).calls().isEmpty());
        }
    }

    /** Neither calls (so no boundary either) nor allocations. */
    @TestFactory
    Stream<DynamicTest> loops() throws IOException {
        return programs("loops", program -> {
            try (GraphRecorder recorder = new GraphRecorder(FUNCTION)) {
                CompiledGraph graph = compile(recorder, program);
                assertEquals(List.of(), graph.calls());
                assertEquals(List.of(), graph.allocations());
            }
        });
    }

    /** Likewise but for what exists once, after the loop. */
    @TestFactory
    Stream<DynamicTest> iterations() throws IOException {
        return programs("iterations", program -> {
            try (GraphRecorder recorder = new GraphRecorder(FUNCTION)) {
                assertEquals(List.of(), compile(recorder, program).calls());
            }
        });
    }

    /**
     * No calls but those of C, and no allocations. The JDK's code around a call that captures errno is not inlined by partial
     * evaluation but right after it.
     */
    @TestFactory
    Stream<DynamicTest> nativeCalls() throws IOException {
        return programs("native_calls", program -> {
            try (GraphRecorder recorder = new GraphRecorder(FUNCTION, "instanceof,store")) {
                CompiledGraph graph = compile(recorder, program);
                List<String> nativeCalls = graph.calls().stream().filter(GraphTest::isNativeCall).toList();
                assertEquals(nativeCalls, graph.calls());
                assertFalse(nativeCalls.isEmpty());
                assertEquals(List.of(), graph.allocations());
            }
        });
    }

    /** The one call, which takes and gives back the bits of all scalars in an array. */
    @TestFactory
    Stream<DynamicTest> structResults() throws IOException {
        return programs("struct_results", program -> {
            try (GraphRecorder recorder = new GraphRecorder(FUNCTION, "instanceof,store")) {
                recorder.eval(program);
                CompiledGraph graph = recorder.compile(1000);
                List<String> calls = graph.calls().stream().filter(method -> method.startsWith("RegisterPairTemplate")).toList();
                assertEquals(calls, graph.calls());
                assertFalse(calls.isEmpty());
                long limit = 1_000_000 * ARRAY_OF_FOUR + NEGLIGIBLE_BYTES;
                long allocated = settledAllocation(recorder, limit);
                assertTrue(allocated < limit, () -> allocated + " bytes");
            }
        });
    }

    /**
     * The bytes that a million iterations allocate once they are fewer than {@code limit}. The JDK's code behind the call is
     * not part of the graph, and HotSpot optimizes it when its own compiler gets there.
     */
    private static long settledAllocation(GraphRecorder recorder, long limit) {
        long allocated = Long.MAX_VALUE;
        for (int run = 0; run < RUNS && allocated >= limit; run++) {
            allocated = recorder.allocatedBytes(1_000_000);
        }
        return allocated;
    }

    /** The last link of a method handle to C; HotSpot's compiled stub makes the transition. */
    private static boolean isNativeCall(String method) {
        return method.endsWith(".linkToNative");
    }

    private static Stream<DynamicTest> programs(String folder, Consumer<String> check) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            List<Path> programs = files.sorted().toList();
            assertFalse(programs.isEmpty());
            return programs.stream().map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> check.accept(Files.readString(file))));
        }
    }

    /** Compiles the program's function, which must be a loop whose iterations leave nothing behind on the heap. */
    private static CompiledGraph compile(GraphRecorder recorder, String program) {
        recorder.eval(program);
        CompiledGraph graph = recorder.compile(1000);
        assertTrue(graph.loops() > 0);
        assertTrue(recorder.allocatedBytes(1_000_000) < NEGLIGIBLE_BYTES);
        return graph;
    }
}
