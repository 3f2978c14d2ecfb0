import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All figures, a line for each benchmark and peer. */
final class CsvFile {

    private CsvFile() {
    }

    static void write(Path file, Results results) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("group,benchmark,engine,peak_seconds,operations,seconds_to_90_percent,seconds_of_short_program,rounds_in_10_seconds,resident_bytes");
        for (Benchmark benchmark : results.benchmarks()) {
            results.of(benchmark).forEach((peer, measurement) -> lines.add(String.format("%s,%s,%s,%.9f,%.0f,%.3f,%.3f,%d,%d", benchmark.group(), benchmark.name(), peer, //
                            measurement.peak(), measurement.operations(), measurement.toPeak(), measurement.shortProgram(), measurement.early(), measurement.resident())));
        }
        Files.write(file, lines);
    }
}
