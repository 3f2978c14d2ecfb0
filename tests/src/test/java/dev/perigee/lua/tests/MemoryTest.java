package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs that run out of memory, or must not, in processes with a small heap, so that they get there soon. */
class MemoryTest {

    private static final Path FOLDER = Repository.ROOT.resolve("tests/memory");

    @ParameterizedTest
    @ValueSource(strings = {"out_of_memory", "c_types"})
    void programsGetAlong(String name) throws IOException {
        LuaCommand.Outcome outcome = LuaCommand.runInSmallHeap(FOLDER, name + ".lua");
        assertEquals("", outcome.err());
        assertEquals(Files.readString(FOLDER.resolve(name + ".expected"), StandardCharsets.ISO_8859_1), outcome.out());
        assertEquals(0, outcome.status());
    }

    @Test
    void anErrorThatNobodyCatchesEndsTheProgram() {
        LuaCommand.Outcome outcome = LuaCommand.runInSmallHeap(FOLDER, "-e", "t = {} while true do t[#t + 1] = {} end");
        assertEquals("lua: not enough memory\n", outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.status());
    }
}
