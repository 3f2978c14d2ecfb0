import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one process told and what was seen of it, or the best of several.
 *
 * @param result of the benchmark
 * @param operations of one round; 0 if it does not tell
 * @param peak seconds of the best counted round
 * @param toPeak seconds from the start of the process to the end of the first round with 90 % of the peak's speed
 * @param shortProgram seconds from the start of the process to the end of the first rounds, as many as asked for
 * @param early how many rounds have ended ten seconds after the start of the process, or during the whole if that was shorter
 * @param resident bytes of memory, the most that the process has had
 */
record Measurement(String result, double operations, double peak, double toPeak, double shortProgram, int early, long resident) {

    private static final double EARLY_SECONDS = 10;
    private static final double NEAR_PEAK = 0.9;

    /**
     * Runs a command that speaks as harness.lua says. Null if it fails, which it has then told on its error output.
     *
     * @param shortProgram how many rounds make a short program
     */
    static Measurement of(List<String> command, int shortProgram) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<Double> ends = new ArrayList<>();
        List<Double> durations = new ArrayList<>();
        String result = null;
        double operations = 0;
        double peak = Double.POSITIVE_INFINITY;
        long resident = 0;
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split("\\s+", 2);
                switch (words[0]) {
                    case "result" -> result = words[1];
                    case "operations" -> operations = Double.parseDouble(words[1]);
                    case "warm", "round" -> {
                        ends.add((System.nanoTime() - start) / 1e9);
                        durations.add(Double.parseDouble(words[1]));
                        peak = words[0].equals("round") ? Math.min(peak, durations.getLast()) : peak;
                    }
                    case "end" -> {
                        resident = resident(process.pid());
                        process.getOutputStream().close();
                    }
                    default -> System.err.println(line);
                }
            }
        }
        if (process.waitFor() != 0 || result == null || Double.isInfinite(peak)) {
            return null;
        }
        return new Measurement(result, operations, peak, ends.get(firstNearPeak(durations, peak)), //
                        ends.get(Math.min(shortProgram, ends.size()) - 1), (int) ends.stream().filter(end -> end <= EARLY_SECONDS).count(), resident);
    }

    private static int firstNearPeak(List<Double> durations, double peak) {
        int round = 0;
        while (durations.get(round) * NEAR_PEAK > peak) {
            round++;
        }
        return round;
    }

    /** The high-water mark, where the system has Linux's /proc; else 0. */
    private static long resident(long process) throws IOException {
        Path status = Path.of("/proc/" + process + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        for (String line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
            }
        }
        return 0;
    }

    /** The better of both in everything; {@code other} may be null. */
    Measurement best(Measurement other) {
        return other == null ? this : new Measurement(result, operations, Math.min(peak, other.peak), Math.min(toPeak, other.toPeak), //
                        Math.min(shortProgram, other.shortProgram), Math.max(early, other.early), Math.min(resident, other.resident));
    }

    /** Whether both have computed the same; some languages print whole floats with a fraction. */
    boolean agrees(Measurement other) {
        return shown(result).equals(shown(other.result));
    }

    private static String shown(String result) {
        try {
            return String.format("%.10g", Double.parseDouble(result));
        } catch (NumberFormatException e) {
            return result;
        }
    }

    /** The peak as text: of one operation if the benchmark tells how many there are. */
    String peakText() {
        return operations > 0 ? String.format("%.2f ns", peak / operations * 1e9) : String.format("%.2f ms", peak * 1e3);
    }
}
