import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An engine that runs benchmarks.
 *
 * @param extension of the files that it runs
 * @param runsAll whether it has LuaJIT's libraries
 * @param command what starts it; the file and the harness's arguments follow
 */
record Peer(String name, String extension, boolean runsAll, List<String> command) {

    static final String PERIGEE = "perigee";
    static final String LUAJIT = "luajit";
    static final String C = "c";

    boolean runs(Benchmark benchmark) {
        return extension.equals(".lua") ? runsAll || benchmark.isPure() : Files.exists(benchmark.in(extension));
    }

    List<String> command(Benchmark benchmark, Path compiled, double warmUp, int rounds) {
        List<String> words = new ArrayList<>();
        if (name.equals(C)) {
            words.add(compiled.toString());
        } else {
            words.addAll(command);
            words.add(benchmark.in(extension).toString());
        }
        words.add(Double.toString(warmUp));
        words.add(Integer.toString(rounds));
        return words;
    }
}
