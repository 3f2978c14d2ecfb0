import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What has been measured: for each benchmark and peer the best of all turns. */
final class Results {

    private final Map<Benchmark, Map<String, Measurement>> measurements = new LinkedHashMap<>();

    void add(Benchmark benchmark, Peer peer, Measurement measurement) {
        Map<String, Measurement> row = measurements.computeIfAbsent(benchmark, key -> new LinkedHashMap<>());
        row.merge(peer.name(), measurement, Measurement::best);
    }

    List<Benchmark> benchmarks() {
        return List.copyOf(measurements.keySet());
    }

    /** The measurements of one benchmark by the names of the peers that ran it. */
    Map<String, Measurement> of(Benchmark benchmark) {
        return measurements.getOrDefault(benchmark, Map.of());
    }

    /** Perigee's figure in relation to the peer's; NaN if either is missing. */
    double ratio(Benchmark benchmark, String peer, ToDoubleFunction<Measurement> figure) {
        Measurement own = of(benchmark).get(Peer.PERIGEE);
        Measurement other = of(benchmark).get(peer);
        return own == null || other == null ? Double.NaN : figure.applyAsDouble(own) / figure.applyAsDouble(other);
    }

    /** The geometric mean of the peaks' ratios in a group; NaN if the peer ran none of it. */
    double mean(String group, String peer) {
        List<Double> logarithms = new ArrayList<>();
        for (Benchmark benchmark : benchmarks()) {
            double ratio = ratio(benchmark, peer, Measurement::peak);
            if (benchmark.group().equals(group) && !Double.isNaN(ratio)) {
                logarithms.add(Math.log(ratio));
            }
        }
        return Math.exp(logarithms.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN));
    }

    List<String> groups() {
        return benchmarks().stream().map(Benchmark::group).distinct().toList();
    }
}
