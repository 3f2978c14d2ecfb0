package dev.perigee.lua.tests.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/**
 * Compiles Lua functions and hands out their graphs. It needs a JVM of its own, started with the flags that make the
 * compiler dump its graphs; the execution {@code graph-tests} in the module's pom gives them.
 */
public final class GraphRecorder implements AutoCloseable {

    private static final Path FOLDER = Path.of(System.getProperty("jdk.graal.DumpPath", "."));
    private static final Pattern FILE_NAME = Pattern.compile("TruffleHotSpotCompilation-(\\d+)\\[(.*)]\\.bgv");
    private static final String END_OF_HIGH_TIER = "HighTierLoweringPhase";
    /** Calls until a function has been compiled, and until its profile has settled and it has been compiled again. */
    private static final int WARM_UP = 3_000;

    private final String function;
    private final Engine engine;
    private final Context context;

    /** @param function the global function whose graph is wanted; nothing else is compiled on its own */
    public GraphRecorder(String function) {
        this(function, "call,instanceof,store");
    }

    /** @param warnings the performance warnings of the compiler that fail the compilation */
    public GraphRecorder(String function, String warnings) {
        this.function = function;
        removeEarlierDumps();
        engine = Engine.newBuilder().allowExperimentalOptions(true) //
                        .option("engine.BackgroundCompilation", "false").option("engine.MultiTier", "false").option("engine.OSR", "false") //
                        .option("engine.CompileOnly", function).option("engine.CompilationFailureAction", "Throw").option("compiler.TreatPerformanceWarningsAsErrors", warnings) //
                        .build();
        context = Context.newBuilder("lua").engine(engine).allowNativeAccess(true).build();
    }

    /** Runs a chunk. @return what it returns */
    public Value eval(String chunk) {
        return context.eval("lua", chunk);
    }

    /**
     * Calls the function until its code is stable.
     *
     * @return the graph of its last compilation
     */
    public CompiledGraph compile(Object... arguments) {
        Value callee = context.getBindings("lua").getMember(function);
        for (int i = 0; i < WARM_UP; i++) {
            callee.executeVoid(arguments);
        }
        List<Path> compilations = compilations();
        if (compilations.isEmpty()) {
            throw new AssertionError(function + " was not compiled; the compiler's dumps are looked for in " + FOLDER.toAbsolutePath());
        }
        for (int i = 0; i < WARM_UP; i++) {
            callee.executeVoid(arguments);
        }
        if (compilations().size() > compilations.size()) {
            throw new AssertionError(function + " was thrown away and compiled again after " + WARM_UP + " calls");
        }
        try {
            return GraphReader.read(compilations.getLast()).stream().filter(graph -> graph.phase().contains(END_OF_HIGH_TIER)).findFirst() //
                            .orElseThrow(() -> new AssertionError("the dump of " + function + " lacks the phase " + END_OF_HIGH_TIER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes that this thread allocates while the function runs once. */
    public long allocatedBytes(Object... arguments) {
        Value callee = context.getBindings("lua").getMember(function);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        callee.executeVoid(arguments);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** Those of earlier runs may even have the same names. */
    private void removeEarlierDumps() {
        for (Path dump : compilations()) {
            try {
                Files.delete(dump);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The dumps of the function's compilations, oldest first. */
    private List<Path> compilations() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> {
                Matcher matcher = FILE_NAME.matcher(file.getFileName().toString());
                return matcher.matches() && matcher.group(2).equals(function);
            }).sorted(Comparator.comparingInt(GraphRecorder::compilationNumber)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compilationNumber(Path file) {
        Matcher matcher = FILE_NAME.matcher(file.getFileName().toString());
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    @Override
    public void close() {
        context.close();
        engine.close();
    }
}
