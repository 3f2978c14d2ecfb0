package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes 1,000 C types and asks GCC and Perigee for their sizes, the places of their fields, and the bytes of their objects
 * after stores. {@code tests/layout/run} does this with any number of types, and shows the declarations.
 */
class LayoutTest {

    private static final Path FOLDER = Repository.ROOT.resolve("tests/layout");
    private static final String SEED = "2026";
    private static final String COUNT = "1000";

    @TempDir
    private Path work;

    @Test
    void isThatOfGcc() throws IOException, InterruptedException {
        Files.writeString(work.resolve("types.c"), drive("program"));
        Process compiler = start(work.resolve("messages").toFile(), "gcc", "-std=gnu11", "-w", "-O0", "-I.", "-o",
                        work.resolve("types").toString(), work.resolve("types.c").toString());
        String facts = drive("facts");
        assertEquals(0, compiler.waitFor(), () -> "gcc failed: " + read("messages"));
        start(work.resolve("compiled").toFile(), work.resolve("types").toString()).waitFor();
        assertEquals(read("compiled"), facts);
    }

    /** What {@code tests/layout/driver.lua} prints. */
    private static String drive(String writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("lua").allowAllAccess(true).allowIO(IOAccess.ALL)
                        .currentWorkingDirectory(FOLDER).out(out).build()) {
            context.parse("lua", "arg = {...}").execute(writer, SEED, "1", COUNT);
            context.eval(Source.newBuilder("lua", FOLDER.resolve("driver.lua").toFile()).build());
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static Process start(File output, String... command) throws IOException {
        return new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).redirectOutput(output).start();
    }

    private String read(String name) {
        try {
            return Files.readString(work.resolve(name), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
