package dev.perigee.lua.tests.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs every target on the inputs that fuzzing has found worth keeping, and on those that once failed. */
class FuzzCorpusTest {

    private static final Path FOLDER = Path.of(System.getProperty("perigee.root"), "tests", "fuzz");

    @TestFactory
    Stream<DynamicTest> corpora() throws IOException {
        List<Path> corpora = files(FOLDER.resolve("corpus"));
        assertFalse(corpora.isEmpty());
        return corpora.stream().map(corpus -> dynamicTest(corpus.getFileName().toString(), () -> replay(corpus)));
    }

    /** @param corpus a file with an input in hexadecimal digits in each line, named after the target */
    private static void replay(Path corpus) throws IOException {
        List<String> inputs = Files.readAllLines(corpus);
        assertFalse(inputs.isEmpty());
        try (FuzzTarget target = new FuzzTarget(FOLDER, corpus.getFileName().toString())) {
            for (String line : inputs) {
                try {
                    target.run(HexFormat.of().parseHex(line));
                } catch (RuntimeException e) {
                    throw new AssertionError(line, e);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
