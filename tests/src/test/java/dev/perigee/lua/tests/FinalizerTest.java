package dev.perigee.lua.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** Finalizers of C data in programs that embed Lua: when a context is closed, and while hosts call functions. */
class FinalizerTest {

    private static final String MAKE = "local ffi = require('ffi')\n" //
                    + "function make(text) ffi.gc(ffi.new('int[1]'), function() print(text) end) end\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Context open(Engine engine) {
        Context context = Context.newBuilder("lua").engine(engine).allowNativeAccess(true).out(out).build();
        context.eval("lua", MAKE);
        return context;
    }

    private String output() {
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void runWhenTheContextIsClosed() {
        try (Engine engine = Engine.create(); Context other = open(engine)) {
            other.eval("lua", "make('another context')");
            try (Context context = open(engine)) {
                context.eval("lua", "make('a') make('b') kept = require('ffi').gc(require('ffi').new('int[1]'), function() error('x') end) make('c')");
            }
            assertEquals("c\nb\na\n", output());
        }
        assertEquals("c\nb\na\nanother context\n", output());
    }

    @Test
    void runOnTheThreadThatRunsLua() {
        try (Engine engine = Engine.create(); Context context = open(engine)) {
            context.eval("lua", "make('called')");
            assertEquals("", output());
            List<byte[]> garbage = new ArrayList<>();
            Instant end = Instant.now().plus(Duration.ofSeconds(60));
            // Garbage of the host, too, brings on collections; Lua code hears of them when it makes the next object.
            while (output().isEmpty() && Instant.now().isBefore(end)) {
                garbage.add(new byte[1 << 20]);
                if (garbage.size() == 32) {
                    garbage.clear();
                    System.gc();
                }
                context.eval("lua", "require('ffi').gc(require('ffi').new('int[1]'), function() end)");
            }
            assertTrue(output().startsWith("called\n"), output());
        }
        assertEquals("called\n", output());
    }
}
