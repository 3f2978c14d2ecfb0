package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** Every other figure and graph test means nothing when Truffle silently interprets. */
class CompilerIsPresentTest {

    @Test
    void engineCompiles() {
        try (Engine engine = Engine.create()) {
            assertNotEquals("Interpreted", engine.getImplementationName());
        }
    }
}
