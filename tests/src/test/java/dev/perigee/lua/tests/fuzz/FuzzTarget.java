package dev.perigee.lua.tests.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** One of the functions of {@code tests/fuzz/targets.lua}, in a context of its own. */
final class FuzzTarget implements AutoCloseable {

    private final Context context = Context.create("lua");
    private final Value function;

    /** @param folder of {@code targets.lua} */
    FuzzTarget(Path folder, String name) throws IOException {
        function = context.eval(Source.newBuilder("lua", folder.resolve("targets.lua").toFile()).build()).execute(name);
    }

    /** @throws org.graalvm.polyglot.PolyglotException for anything but a Lua error, which the function catches */
    void run(byte[] data) {
        function.execute(new String(data, StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        context.close();
    }
}
