package dev.perigee.lua.launcher;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a command line means, in LuaJIT's order: the version, {@code LUA_INIT}, the options, the script, the user's lines.
 * The result is the call of {@code main} that {@code bootstrap.lua} waits for.
 */
final class Plan {

    /** How the user called the command, for programs that start it anew. */
    private static final String COMMAND = System.getProperty("perigee.command", "lua");
    private static final String INIT = "LUA_INIT";

    private final CommandLine line;
    private final List<String> requests = new ArrayList<>();

    private Plan(CommandLine line) {
        this.line = line;
    }

    /** The call as Lua source. @param environment where {@code LUA_INIT} is looked up */
    static String of(CommandLine line, Map<String, String> environment) {
        Plan plan = new Plan(line);
        String init = line.ignoreEnvironment() ? null : environment.get(INIT);
        plan.beforeScript(init == null ? null : new String(init.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        plan.script();
        List<String> words = new ArrayList<>();
        words.add(LuaLiterals.string(COMMAND));
        line.words().forEach(word -> words.add(LuaLiterals.string(word)));
        return "return main(" + LuaLiterals.list(words) + ", " + (line.script() + 1) + ", " + LuaLiterals.list(plan.requests) + ")";
    }

    private void beforeScript(String init) {
        if (line.showVersion()) {
            request("print", Version.LINE);
        }
        if (init != null) {
            if (init.startsWith("@")) {
                request("file", init.substring(1));
            } else {
                request("execute", init, "=" + INIT);
            }
        }
        line.steps().forEach(step -> request(step.action(), step.text()));
    }

    private void script() {
        boolean alone = !line.hasScript() && line.steps().isEmpty() && !line.showVersion();
        if (line.hasScript()) {
            request("script", line.scriptFile());
        } else if (alone && StandardStreams.inputIsTerminal()) {
            request("print", Version.LINE);
            request("interact");
        } else if (alone) {
            request("script");
        }
        if (line.interactive()) {
            request("interact");
        }
    }

    private void request(String... words) {
        List<String> literals = new ArrayList<>();
        for (String word : words) {
            literals.add(LuaLiterals.string(word));
        }
        requests.add(LuaLiterals.list(literals));
    }
}
