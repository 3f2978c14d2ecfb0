package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * Programs that run out of memory, in processes with a small heap, so that they get there soon. They are interpreted, as the
 * compiler would need more memory than that.
 */
class MemoryTest {

    private static final Map<String, String> SMALL_HEAP = Map.of("PERIGEE_JAVA_OPTIONS", "-Xmx40m -Dtruffle.UseFallbackRuntime=true -Dpolyglot.engine.WarnInterpreterOnly=false");

    private static LuaCommand.Outcome lua(String... arguments) {
        return LuaCommand.runIn(Repository.ROOT.resolve("tests/memory"), "", SMALL_HEAP, arguments);
    }

    @Test
    void programsGoOn() throws IOException {
        LuaCommand.Outcome outcome = lua("out_of_memory.lua");
        assertEquals("", outcome.err());
        assertEquals(Files.readString(Repository.ROOT.resolve("tests/memory/out_of_memory.expected"), StandardCharsets.ISO_8859_1), outcome.out());
        assertEquals(0, outcome.status());
    }

    @Test
    void anErrorThatNobodyCatchesEndsTheProgram() {
        LuaCommand.Outcome outcome = lua("-e", "t = {} while true do t[#t + 1] = {} end");
        assertEquals("lua: not enough memory\n", outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.status());
    }
}
