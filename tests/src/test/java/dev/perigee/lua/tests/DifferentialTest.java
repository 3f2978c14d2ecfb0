package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes 2,000 programs, runs them, and compares with what LuaJIT printed for the same, see {@code tests/differential/record}.
 * {@code tests/differential/run} does this with any number of programs and LuaJIT at hand.
 */
class DifferentialTest {

    private static final Path FOLDER = Repository.ROOT.resolve("tests/differential");
    private static final String ARGUMENTS = "arg = {'2026', '1', '2000', ...}";

    private static Engine engine;

    @BeforeAll
    static void createEngine() {
        engine = Engine.create();
    }

    @AfterAll
    static void closeEngine() {
        engine.close();
    }

    @TestFactory
    Stream<DynamicTest> concerns() throws IOException {
        try (Stream<Path> recorded = Files.list(FOLDER.resolve("recorded"))) {
            return recorded.sorted().toList().stream().map(file -> {
                String concern = file.getFileName().toString().replace(".txt", "");
                return dynamicTest(concern, file.toUri(), () -> assertEquals(Files.readString(file, StandardCharsets.ISO_8859_1), run(concern)));
            });
        }
    }

    private static String run(String concern) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("lua").engine(engine).allowIO(IOAccess.ALL).allowNativeAccess(true).currentWorkingDirectory(FOLDER).out(out).build()) {
            context.parse("lua", ARGUMENTS).execute(concern);
            // Tracebacks show the name.
            context.eval(Source.newBuilder("lua", Files.readString(FOLDER.resolve("driver.lua")), "@driver.lua").buildLiteral());
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
