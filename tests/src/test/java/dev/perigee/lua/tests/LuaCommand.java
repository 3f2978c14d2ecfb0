package dev.perigee.lua.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./lua} as a user does, in a process of its own. */
final class LuaCommand {

    private static final int SECONDS = 120;

    /** @param status the exit status */
    record Outcome(int status, String out, String err) {
    }

    private LuaCommand() {
    }

    /** Runs the command at the top of the repository, with nothing to read. */
    static Outcome run(String... arguments) {
        return runIn(Repository.ROOT, "", Map.of(), arguments);
    }

    /**
     * @param input what the command reads from its standard input
     * @param environment variables on top of this process's own
     */
    static Outcome runIn(Path folder, String input, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Repository.ROOT.resolve("lua").toString()));
        command.addAll(List.of(arguments));
        return start(command, folder, input, environment);
    }

    /** Runs the command's Java program with a small heap, and interpreted: the compiler would need more memory than that. */
    static Outcome runInSmallHeap(Path folder, String... arguments) {
        Path built = Repository.ROOT.resolve("launcher/target/perigee");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + built.resolve("lua.args"), "-Xmx40m", //
                        "-Dtruffle.UseFallbackRuntime=true", "-Dpolyglot.engine.WarnInterpreterOnly=false", "--module-path", built.resolve("lib").toString(), //
                        "-m", "dev.perigee.lua.launcher/dev.perigee.lua.launcher.Main"));
        command.addAll(List.of(arguments));
        return start(command, folder, "", Map.of());
    }

    private static Outcome start(List<String> command, Path folder, String input, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("LD_LIBRARY_PATH", Repository.FIXTURES.toString());
        // The build in progress has just made the command; to look for changes would only cost time.
        builder.environment().put("PERIGEE_REBUILD", "never");
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Collector out = new Collector(process.getInputStream());
            Collector err = new Collector(process.getErrorStream());
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The command need not read its input.
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + SECONDS + " seconds");
            }
            return new Outcome(process.exitValue(), out.text(), err.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads one stream of the process to its end, so that the process never waits for us. */
    private static final class Collector extends Thread {

        private final InputStream in;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Collector(InputStream in) {
            this.in = in;
            start();
        }

        @Override
        public void run() {
            try (in) {
                in.transferTo(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String text() throws InterruptedException {
            join();
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
