import java.util.ArrayList;
import java.util.List;

/**
 * The command line; {@code tests/benchmarks/run} says what it means.
 *
 * @param shortProgram how many rounds make a short program
 * @param peers names, or empty for all
 * @param names of benchmarks or groups, or empty for all
 */
record Options(double warmUp, int rounds, int turns, int shortProgram, List<String> peers, String output, List<String> names) {

    static Options parse(String... words) {
        double warmUp = 10;
        int rounds = 20;
        int turns = 2;
        int shortProgram = 10;
        List<String> peers = List.of();
        String output = "results";
        List<String> names = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "-w" -> warmUp = Double.parseDouble(words[++i]);
                case "-r" -> rounds = Integer.parseInt(words[++i]);
                case "-t" -> turns = Integer.parseInt(words[++i]);
                case "-s" -> shortProgram = Integer.parseInt(words[++i]);
                case "-p" -> peers = List.of(words[++i].split(","));
                case "-o" -> output = words[++i];
                default -> names.add(words[i]);
            }
        }
        return new Options(warmUp, rounds, turns, shortProgram, peers, output, names);
    }

    boolean wants(Peer peer) {
        return peer.name().equals(Peer.PERIGEE) || peers.isEmpty() || peers.contains(peer.name());
    }

    boolean wants(Benchmark benchmark) {
        return names.isEmpty() || names.contains(benchmark.name()) || names.contains(benchmark.group());
    }
}
