package dev.perigee.lua.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this is and its version, which Maven writes into the jar. */
final class Version {

    static final String PERIGEE;

    /** What {@code -v} prints, where LuaJIT prints its own name. */
    static final String LINE;

    static {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PERIGEE = properties.getProperty("perigee");
        LINE = "Perigee " + PERIGEE + " -- Lua in the LuaJIT 2.1 dialect on GraalVM Truffle";
    }

    private Version() {
    }
}
