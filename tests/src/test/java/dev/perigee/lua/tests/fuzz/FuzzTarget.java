package dev.perigee.lua.tests.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** One of the functions of {@code tests/fuzz/targets.lua}, in a context of its own. */
final class FuzzTarget implements AutoCloseable {

    /** C declarations stay: after this many inputs the next ones start without those of earlier ones. */
    private static final int INPUTS_OF_A_CONTEXT = 50;

    private final Engine engine = Engine.create();
    private final Source source;
    private final String name;
    private Context context;
    private Value function;
    private int inputs;

    /** @param folder of {@code targets.lua} */
    FuzzTarget(Path folder, String name) throws IOException {
        this.source = Source.newBuilder("lua", folder.resolve("targets.lua").toFile()).build();
        this.name = name;
    }

    /** @throws org.graalvm.polyglot.PolyglotException for anything but a Lua error, which the function catches */
    void run(byte[] data) {
        if (inputs++ % INPUTS_OF_A_CONTEXT == 0) {
            closeContext();
            context = Context.newBuilder("lua").engine(engine).allowNativeAccess(true).build();
            function = context.eval(source).execute(name);
        }
        function.execute(new String(data, StandardCharsets.ISO_8859_1));
    }

    private void closeContext() {
        if (context != null) {
            context.close();
        }
    }

    @Override
    public void close() {
        closeContext();
        engine.close();
    }
}
