import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that is measured: a Lua file in the folder of its group, with the same in other languages beside it.
 *
 * @param isPure whether it runs on any Lua, as it needs none of LuaJIT's libraries
 */
record Benchmark(String group, String name, Path file, boolean isPure) {

    /** Whole words: strengths of constraints are required, too. */
    private static final Pattern NEEDS_LUAJIT = Pattern.compile("\\brequire\\b|\\bjit\\.");

    /** The groups, in the order in which they are measured. */
    private static final List<String> GROUPS = List.of("kernels", "numbers", "language", "text", "ffi");

    /** All of them below {@code folder}, by group and name. */
    static List<Benchmark> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".lua") && GROUPS.contains(groupOf(file))).map(Benchmark::of) //
                            .sorted(Comparator.comparingInt((Benchmark benchmark) -> GROUPS.indexOf(benchmark.group)).thenComparing(Benchmark::name)).toList();
        }
    }

    private static Benchmark of(Path file) {
        try {
            String text = Files.readString(file);
            boolean pure = !NEEDS_LUAJIT.matcher(text).find();
            return new Benchmark(groupOf(file), file.getFileName().toString().replace(".lua", ""), file, pure);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String groupOf(Path file) {
        return file.getParent().getFileName().toString();
    }

    /** The program in another language, if there is one. */
    Path in(String extension) {
        return file.resolveSibling(name + extension);
    }
}
