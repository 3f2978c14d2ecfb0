import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs benchmarks on all engines in turns; see {@code tests/benchmarks/run}. */
final class Benchmarks {

    private final Options options;
    private final List<Peer> peers;
    private final Path work;
    private final Results results = new Results();
    private boolean failed;

    private Benchmarks(Options options, List<Peer> peers, Path work) {
        this.options = options;
        this.peers = peers;
        this.work = work;
    }

    /** @param arguments the folder of the benchmarks, then the command line */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        Path folder = Path.of(arguments[0]);
        Options options = Options.parse(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        List<Benchmark> benchmarks = Benchmark.all(folder).stream().filter(options::wants).toList();
        for (String name : options.names()) {
            if (benchmarks.stream().noneMatch(benchmark -> benchmark.name().equals(name) || benchmark.group().equals(name))) {
                System.err.println("there is no benchmark and no group " + name);
                System.exit(1);
            }
        }
        List<Peer> peers = Peers.find(folder).stream().filter(options::wants).toList();
        Path output = Files.createDirectories(folder.resolve("target"));
        Benchmarks run = new Benchmarks(options, peers, output);
        run.measure(benchmarks);
        CsvFile.write(output.resolve(options.output() + ".csv"), run.results);
        Chart.write(output.resolve(options.output() + ".svg"), run.results, peers);
        System.out.println();
        System.out.println("All figures: " + output.resolve(options.output() + ".csv") + ", a chart: " + output.resolve(options.output() + ".svg"));
        System.exit(run.failed ? 1 : 0);
    }

    private void measure(List<Benchmark> benchmarks) throws IOException, InterruptedException {
        List<Peer> involved = peers.stream().filter(peer -> benchmarks.stream().anyMatch(peer::runs)).toList();
        Table table = new Table(results, involved, options.shortProgram());
        table.printHeader();
        for (Benchmark benchmark : benchmarks) {
            measure(benchmark);
            table.print(benchmark);
            check(benchmark);
        }
        table.printMeans();
    }

    private void measure(Benchmark benchmark) throws IOException, InterruptedException {
        List<Peer> runners = peers.stream().filter(peer -> peer.runs(benchmark)).toList();
        Path compiled = runners.stream().anyMatch(peer -> peer.name().equals(Peer.C)) ? compile(benchmark) : null;
        for (int turn = 0; turn < options.turns(); turn++) {
            for (Peer peer : runners) {
                Measurement measurement = Measurement.of(peer.command(benchmark, compiled, options.warmUp(), options.rounds()), options.shortProgram());
                if (measurement == null) {
                    System.err.println(benchmark.name() + " fails on " + peer.name());
                    failed = true;
                } else {
                    results.add(benchmark, peer, measurement);
                }
            }
        }
    }

    private Path compile(Benchmark benchmark) throws IOException, InterruptedException {
        Path target = work.resolve(benchmark.name());
        int status = new ProcessBuilder("gcc", "-O2", "-o", target.toString(), benchmark.in(".c").toString(), "-lm").inheritIO().start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("gcc cannot compile " + benchmark.in(".c"));
        }
        return target;
    }

    private void check(Benchmark benchmark) {
        Map<String, Measurement> row = results.of(benchmark);
        Measurement own = row.get(Peer.PERIGEE);
        row.forEach((peer, measurement) -> {
            if (own != null && !own.agrees(measurement)) {
                System.err.println(benchmark.name() + ": " + peer + " computes " + measurement.result() + ", perigee " + own.result());
                failed = true;
            }
        });
    }
}
