import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The table on the terminal: the peaks of LuaJIT and Perigee, then Perigee's figures in relation to each peer's (less is
 * better): peak; time to 90 % of the peak and time of a few rounds, both from the start of the process; memory. Last, how much
 * work is done in the first ten seconds in relation to LuaJIT (more is better).
 */
final class Table {

    private static final int NAME_WIDTH = 18;

    private final Results results;
    private final List<String> peers;
    private final int shortProgram;

    Table(Results results, List<Peer> peers, int shortProgram) {
        this.results = results;
        this.shortProgram = shortProgram;
        this.peers = peers.stream().map(Peer::name).filter(name -> !name.equals(Peer.PERIGEE)).toList();
    }

    private int width(String peer) {
        return Math.max(8, peer.length() + 1);
    }

    void printHeader() {
        StringBuilder line = new StringBuilder(pad("benchmark", NAME_WIDTH)).append(String.format("%12s %12s  |", Peer.LUAJIT, Peer.PERIGEE));
        for (String peer : peers) {
            line.append(String.format("%" + width(peer) + "s", peer));
        }
        line.append(" | to 90 % / ").append(Peer.LUAJIT).append(String.format(" | %2d rounds / luajit | memory / luajit | work", shortProgram));
        System.out.println(line);
    }

    void print(Benchmark benchmark) {
        StringBuilder line = new StringBuilder(pad(benchmark.name(), NAME_WIDTH)).append(String.format("%12s %12s  |", peak(benchmark, Peer.LUAJIT), peak(benchmark, Peer.PERIGEE)));
        for (String peer : peers) {
            line.append(cell(results.ratio(benchmark, peer, Measurement::peak), width(peer)));
        }
        line.append(" | ").append(pair(benchmark, Measurement::toPeak, "%.1f s", 16)).append(" | ");
        line.append(pair(benchmark, Measurement::shortProgram, "%.1f s", 18)).append(" | ");
        line.append(pair(benchmark, measurement -> measurement.resident() / 1e6, "%.0f MB", 15)).append(" | ");
        line.append(cell(results.ratio(benchmark, Peer.LUAJIT, Measurement::early), 4));
        System.out.println(line);
    }

    void printMeans() {
        System.out.println();
        System.out.println("Geometric means of the peaks:");
        for (String group : results.groups()) {
            StringBuilder line = new StringBuilder(pad(group, NAME_WIDTH)).append(" ".repeat(27)).append('|');
            for (String peer : peers) {
                line.append(cell(results.mean(group, peer), width(peer)));
            }
            System.out.println(line);
        }
    }

    private String peak(Benchmark benchmark, String peer) {
        Measurement measurement = results.of(benchmark).get(peer);
        return measurement == null ? "-" : measurement.peakText();
    }

    /** Perigee's figure and its ratio to LuaJIT's. */
    private String pair(Benchmark benchmark, ToDoubleFunction<Measurement> figure, String format, int width) {
        Measurement own = results.of(benchmark).get(Peer.PERIGEE);
        String value = own == null ? "-" : String.format(format, figure.applyAsDouble(own));
        return String.format("%" + width + "s", value + cell(results.ratio(benchmark, Peer.LUAJIT, figure), 7));
    }

    private static String cell(double ratio, int width) {
        String text = Double.isNaN(ratio) ? "-" : ratio < 0.1 ? String.format("%.3f", ratio) : String.format("%.2f", ratio);
        return String.format("%" + width + "s", text);
    }

    private static String pad(String text, int width) {
        return String.format("%-" + width + "s", text);
    }
}
