package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Calls C functions of generated signatures, compiled by gcc, and has them call back, with every argument and result
 * compared on the C side. {@code tests/calls/run} does this with any number of signatures.
 */
class CallSignaturesTest {

    private static final Path FOLDER = Repository.ROOT.resolve("tests/calls");
    private static final String SEED = "2026";
    private static final String COUNT = "700";

    @TempDir Path work;

    @ParameterizedTest
    @ValueSource(strings = {"grid", "random"})
    void valuesArrive(String kind) {
        LuaCommand.Outcome outcome = LuaCommand.runIn(FOLDER, "", Map.of("LUA_PATH", "?.lua;../differential/?.lua"), "check.lua", work.toString(), kind, SEED, COUNT);
        assertEquals("", outcome.err());
        assertEquals(0, outcome.status(), outcome.out());
    }
}
