package dev.perigee.lua.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;

/**
 * Tells what runs here and whether it compiles Lua to machine code. Truffle falls back to an interpreter that is some
 * fifty times slower when one flag, jar or version does not fit; the doctor names the cause.
 */
final class Doctor {

    private static final String INTERPRETED = "Interpreted";

    /** Hot enough for the compiler, and no result that could be known in advance. */
    private static final String TRIAL = """
                    local function step(x) return (x * 3 + 1) % 1000 end
                    local x = 1
                    for i = 1, 200000 do x = step(x) end
                    return x
                    """;

    private Doctor() {
    }

    /** Writes the findings. @return whether Lua is compiled here */
    static boolean examine(PrintStream out) {
        out.println("Perigee:        " + Version.PERIGEE);
        out.println("JDK:            " + System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        out.println("JDK folder:     " + System.getProperty("java.home"));
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        boolean compiles;
        try (Engine engine = Engine.newBuilder().logHandler(log).build()) {
            out.println("Truffle:        " + version("org.graalvm.truffle"));
            out.println("Graal compiler: " + version("jdk.graal.compiler"));
            out.println("Engine:         " + engine.getImplementationName());
            compiles = !engine.getImplementationName().equals(INTERPRETED) && compiles(log);
            if (engine.getImplementationName().equals(INTERPRETED)) {
                // Truffle writes the reason into its log when the first context is made.
                runTrial(engine, log);
            }
        }
        out.println("Compiles Lua:   " + (compiles ? "yes" : "no"));
        if (!compiles) {
            out.println("Cause:          " + (log.size() == 0 ? "not told; mx-free-build.md has what it takes" : log.toString(StandardCharsets.UTF_8).strip()));
        }
        return compiles;
    }

    /** What a jar of the GraalVM project says about itself. */
    private static String version(String moduleName) {
        Optional<Module> module = ModuleLayer.boot().findModule(moduleName);
        if (module.isEmpty()) {
            return "not there";
        }
        try (InputStream in = module.get().getResourceAsStream("META-INF/graalvm/" + moduleName + "/version")) {
            return in == null ? "the JDK's own" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "unreadable (" + e.getMessage() + ")";
        }
    }

    /** Runs a hot loop and reads the compiler's log. */
    private static boolean compiles(ByteArrayOutputStream log) {
        try (Engine engine = Engine.newBuilder().allowExperimentalOptions(true).option("engine.BackgroundCompilation", "false") //
                        .option("engine.TraceCompilation", "true").logHandler(log).build()) {
            runTrial(engine, log);
        }
        return log.toString(StandardCharsets.UTF_8).contains("opt done");
    }

    private static void runTrial(Engine engine, ByteArrayOutputStream log) {
        try (Context context = Context.newBuilder(Interpreter.LANGUAGE).engine(engine).build()) {
            context.eval(Interpreter.LANGUAGE, TRIAL);
        } catch (PolyglotException e) {
            log.writeBytes(("the trial run failed: " + e.getMessage()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
