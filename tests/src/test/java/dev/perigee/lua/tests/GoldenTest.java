package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.EnvironmentAccess;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.ByteSequence;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Programs that must print what LuaJIT prints. The examples run as a user runs them; the golden programs share this JVM
 * and one engine, each in a context of its own.
 */
class GoldenTest {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    /** As the lua command does, programs get a large stack: some recurse deeply. */
    private static final long STACK_BYTES = 64L << 20;

    private static final Pattern ON_THEIR_OWN = Pattern.compile("/(changing_classes|metatable_.*|table_.*|weak_tables|base_environment|(sole_)?closures|debug_.*)\\.lua$");

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
    Stream<DynamicTest> examples() {
        return GoldenProgram.below("examples").stream().map(program -> test(program, () -> {
            LuaCommand.Outcome outcome = LuaCommand.run(program.name());
            assertEquals("", outcome.err(), program.name());
            assertEquals(program.expected(), GoldenProgram.mask(outcome.out()), program.name());
            assertEquals(0, outcome.status(), program.name());
        }));
    }

    @TestFactory
    Stream<DynamicTest> programs() {
        return GoldenProgram.below("tests/lua").stream().map(program -> test(program, () -> {
            assertEquals(program.expected(), GoldenProgram.mask(evaluate(program, engine)), program.name());
        }));
    }

    /** Code that no other context shares takes more for constant: classes, metamethods, upvalues. */
    @TestFactory
    Stream<DynamicTest> programsOnTheirOwn() {
        return GoldenProgram.below("tests/lua").stream().filter(program -> ON_THEIR_OWN.matcher(program.name()).find()).map(program -> test(program, () -> {
            assertEquals(program.expected(), GoldenProgram.mask(evaluate(program, null)), program.name());
        }));
    }

    private static DynamicTest test(GoldenProgram program, Runnable body) {
        return dynamicTest(program.name(), program.file().toUri(), () -> {
            for (String library : program.libraries()) {
                boolean present = SystemLibraries.has(library);
                if (!present) {
                    System.out.println("skipped: " + program.name() + ", for this machine has no library " + library);
                }
                assumeTrue(present, () -> "this machine has no library " + library);
            }
            body.run();
        });
    }

    /** @param engine null for one of its own */
    private static String evaluate(GoldenProgram program, Engine engine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Throwable[] failure = new Throwable[1];
        Context.Builder builder = Context.newBuilder("lua");
        if (engine != null) {
            builder.engine(engine);
        }
        Context context = builder.allowIO(IOAccess.ALL).allowNativeAccess(true).allowCreateProcess(true) //
                        .allowEnvironmentAccess(EnvironmentAccess.INHERIT).currentWorkingDirectory(program.file().getParent()) //
                        .out(out).err(err).build();
        // Closing runs the finalizers that are left, and these may print.
        Thread thread = new Thread(null, () -> {
            try (context) {
                context.eval(sourceOf(program));
            } catch (Throwable e) {
                failure[0] = e;
            }
        }, program.name(), STACK_BYTES);
        thread.start();
        try {
            if (!thread.join(LIMIT)) {
                context.close(true);
                throw new AssertionError(program.name() + " has not finished within " + LIMIT);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        if (failure[0] != null) {
            throw new AssertionError(program.name() + ": " + failure[0].getMessage() + "\nafter printing\n" + out.toString(StandardCharsets.ISO_8859_1), failure[0]);
        }
        assertEquals("", err.toString(StandardCharsets.ISO_8859_1), program.name());
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static Source sourceOf(GoldenProgram program) {
        ByteSequence bytes = ByteSequence.create(program.source().getBytes(StandardCharsets.ISO_8859_1));
        return Source.newBuilder("lua", bytes, "@" + program.file().getFileName()).mimeType("application/x-lua-bytes").buildLiteral();
    }
}
