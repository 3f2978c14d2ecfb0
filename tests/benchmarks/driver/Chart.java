import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart of the peaks as SVG: a row for each benchmark, a dot for each engine, from left to right by its time in relation to
 * LuaJIT's on a logarithmic scale. What stands left of the line is faster than LuaJIT.
 */
final class Chart {

    private static final Map<String, String> COLOURS = Map.of(Peer.PERIGEE, "#c2185b", Peer.LUAJIT, "#1565c0", "luajit-joff", "#90caf9", "lua5.4", "#2e7d32", "luaj", "#f9a825", "graaljs", "#6d4c41", Peer.C, "#000000");
    private static final int LEFT = 150;
    private static final int WIDTH = 700;
    private static final int TOP = 50;
    private static final int ROW = 18;
    private static final double LEAST = 0.05;
    private static final double MOST = 100;

    private final Results results;
    private final List<String> lines = new ArrayList<>();

    private Chart(Results results) {
        this.results = results;
    }

    static void write(Path file, Results results, List<Peer> peers) throws IOException {
        Chart chart = new Chart(results);
        chart.draw(peers.stream().map(Peer::name).toList());
        Files.write(file, chart.lines);
    }

    private void draw(List<String> peers) {
        List<Benchmark> benchmarks = results.benchmarks();
        int bottom = TOP + ROW * benchmarks.size();
        lines.add(String.format("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"11\">", LEFT + WIDTH + 30, bottom + 20));
        lines.add("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>");
        int x = LEFT;
        for (String peer : peers) {
            dot(x, 12, peer, 1);
            text(x + 8, 16, "start", peer);
            x += 95;
        }
        for (double mark : new double[]{0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100}) {
            String colour = mark == 1 ? "#888" : "#ddd";
            lines.add(String.format("<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\"/>", position(mark), TOP - 8, bottom, colour));
            text(position(mark), TOP - 12, "middle", (mark < 1 ? Double.toString(mark) : Integer.toString((int) mark)) + " ×");
        }
        for (int i = 0; i < benchmarks.size(); i++) {
            row(benchmarks.get(i), TOP + ROW * i + ROW / 2);
        }
        lines.add("</svg>");
    }

    private void row(Benchmark benchmark, int y) {
        text(LEFT - 10, y + 4, "end", benchmark.name());
        Map<String, Measurement> measurements = results.of(benchmark);
        Measurement base = measurements.get(Peer.LUAJIT);
        if (base != null) {
            measurements.forEach((peer, measurement) -> dot(position(measurement.peak() / base.peak()), y, peer, measurement.peak() / base.peak()));
        }
    }

    private static double position(double ratio) {
        double within = Math.clamp(ratio, LEAST, MOST);
        return LEFT + WIDTH * Math.log(within / LEAST) / Math.log(MOST / LEAST);
    }

    private void dot(double x, int y, String peer, double ratio) {
        lines.add(String.format("<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"%s\"><title>%s %.2f</title></circle>", x, y, COLOURS.getOrDefault(peer, "#777"), peer, ratio));
    }

    private void text(double x, int y, String anchor, String text) {
        lines.add(String.format("<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>", x, y, anchor, text));
    }
}
