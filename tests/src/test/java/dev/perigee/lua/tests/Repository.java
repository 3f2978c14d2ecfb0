package dev.perigee.lua.tests;

import java.nio.file.Path;

/** Where things are; the build passes the places as system properties. */
final class Repository {

    static final Path ROOT = Path.of(System.getProperty("perigee.root")).toAbsolutePath().normalize();
    /** The compiled C fixtures. The build also names this folder in LD_LIBRARY_PATH. */
    static final Path FIXTURES = Path.of(System.getProperty("perigee.fixtures")).toAbsolutePath().normalize();

    private Repository() {
    }
}
