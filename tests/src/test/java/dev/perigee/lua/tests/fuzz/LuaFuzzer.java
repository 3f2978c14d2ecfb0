package dev.perigee.lua.tests.fuzz;

import java.io.IOException;
import java.nio.file.Path;

/** What Jazzer calls. The system properties {@code fuzz.folder} and {@code fuzz.target} say what is fuzzed. */
public final class LuaFuzzer {

    private static final FuzzTarget TARGET = create();

    private LuaFuzzer() {
    }

    private static FuzzTarget create() {
        try {
            return new FuzzTarget(Path.of(System.getProperty("fuzz.folder")), System.getProperty("fuzz.target"));
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        TARGET.run(data);
    }
}
