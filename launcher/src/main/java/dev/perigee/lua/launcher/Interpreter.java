package dev.perigee.lua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;

/**
 * Runs a command line in a context. What it takes to run a chunk the way LuaJIT's command does (the traceback, the
 * error's text, the table {@code arg}) is written in Lua, in {@code bootstrap.lua}. One evaluation does it all: calling
 * Lua functions from Java would load much of the polyglot API at each start.
 */
final class Interpreter {

    static final String LANGUAGE = "lua";

    /** What {@code -E} hides from the program. */
    private static final List<String> HIDDEN = List.of("LUA_INIT", "LUA_PATH", "LUA_CPATH");

    private Interpreter() {
    }

    /** Runs a command line. @return the status for the shell */
    static int run(CommandLine line) {
        StandardStreams streams = new StandardStreams();
        try (Context context = newContext(line, streams)) {
            return context.eval(program(line)).asBoolean() ? Main.SUCCESS : Main.FAILURE;
        } catch (PolyglotException e) {
            return statusOf(e);
        } finally {
            streams.flush();
        }
    }

    private static Context newContext(CommandLine line, StandardStreams streams) {
        Context.Builder builder = Context.newBuilder(LANGUAGE).allowIO(IOAccess.ALL).allowNativeAccess(true).allowCreateProcess(true) //
                        .allowCreateThread(true).in(streams.in).out(streams.out).err(streams.err);
        if (line.ignoreEnvironment()) {
            Map<String, String> environment = new HashMap<>(System.getenv());
            HIDDEN.forEach(environment::remove);
            return builder.allowEnvironmentAccess(EnvironmentAccess.NONE).environment(environment).build();
        }
        return builder.allowEnvironmentAccess(EnvironmentAccess.INHERIT).build();
    }

    private static Source program(CommandLine line) {
        try (InputStream in = Interpreter.class.getResourceAsStream("bootstrap.lua")) {
            String code = new String(in.readAllBytes(), StandardCharsets.UTF_8) + Plan.of(line, System.getenv());
            return Source.newBuilder(LANGUAGE, code, "=[launcher]").internal(true).buildLiteral();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the run for what no Lua code could handle: {@code os.exit}, a cancelled context, defects of Perigee itself. */
    private static int statusOf(PolyglotException e) {
        if (e.isExit()) {
            return e.getExitStatus();
        }
        if (e.isInternalError()) {
            return Defect.report(e);
        }
        System.err.println("lua: " + e.getMessage());
        return Main.FAILURE;
    }
}
