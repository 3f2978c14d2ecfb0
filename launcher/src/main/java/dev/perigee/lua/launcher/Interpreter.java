package dev.perigee.lua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * Runs a command line in a context. What it takes to run a chunk the way LuaJIT's command does (the traceback, the
 * error's text, the table {@code arg}) is written in Lua, in {@code bootstrap.lua}; this class says what runs when.
 */
final class Interpreter {

    static final String LANGUAGE = "lua";
    private static final String INIT = "LUA_INIT";
    /** What {@code -E} hides from the program. */
    private static final List<String> HIDDEN = List.of(INIT, "LUA_PATH", "LUA_CPATH");

    private final CommandLine line;
    private final StandardStreams streams;
    /** The function that {@code bootstrap.lua} returns: it takes the name of a step and its arguments. */
    private final Value step;

    private Interpreter(CommandLine line, StandardStreams streams, Value step) {
        this.line = line;
        this.streams = streams;
        this.step = step;
    }

    /** Runs a command line. @return the status for the shell */
    static int run(CommandLine line) {
        StandardStreams streams = new StandardStreams();
        try (Context context = newContext(line, streams)) {
            Interpreter interpreter = new Interpreter(line, streams, context.eval(bootstrap()));
            return interpreter.runSteps() ? Main.SUCCESS : Main.FAILURE;
        } catch (PolyglotException e) {
            streams.flush();
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

    private static Source bootstrap() {
        try (InputStream in = Interpreter.class.getResourceAsStream("bootstrap.lua")) {
            String code = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Source.newBuilder(LANGUAGE, code, "=[launcher]").internal(true).buildLiteral();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The order of LuaJIT's command. @return whether all went well; the first error ends the run */
    private boolean runSteps() {
        perform("connect", (ProxyExecutable) arguments -> {
            streams.printError(arguments[0].asString());
            return true;
        });
        setArguments();
        if (line.showVersion()) {
            streams.printLine(Version.LINE);
        }
        if (!initialize()) {
            return false;
        }
        for (CommandLine.Step wanted : line.steps()) {
            if (!perform(wanted.action(), wanted.text())) {
                return false;
            }
        }
        if (line.hasScript()) {
            return perform("script", line.scriptFile()) && (!line.interactive() || perform("interact"));
        }
        if (line.interactive()) {
            return perform("interact");
        }
        if (line.showVersion() || !line.steps().isEmpty()) {
            return true;
        }
        if (StandardStreams.inputIsTerminal()) {
            streams.printLine(Version.LINE);
            return perform("interact");
        }
        return perform("script");
    }

    private void setArguments() {
        List<Object> request = new ArrayList<>();
        request.add("arguments");
        request.add(line.script() + 1);
        request.add(LANGUAGE);
        request.addAll(line.words());
        step.executeVoid(request.toArray());
    }

    private boolean initialize() {
        String init = line.ignoreEnvironment() ? null : System.getenv(INIT);
        if (init == null) {
            return true;
        }
        return init.startsWith("@") ? perform("file", init.substring(1)) : perform("execute", init, "=" + INIT);
    }

    private boolean perform(String name, Object... arguments) {
        Object[] request = new Object[arguments.length + 1];
        request[0] = name;
        System.arraycopy(arguments, 0, request, 1, arguments.length);
        return step.execute(request).asBoolean();
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
