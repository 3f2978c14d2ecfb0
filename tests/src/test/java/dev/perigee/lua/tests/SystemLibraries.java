package dev.perigee.lua.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which shared libraries this machine has, or the build has made. It looks for files on its own: were ffi.load asked, then a defect in ffi.load
 * would make tests be skipped instead of failing.
 */
final class SystemLibraries {

    /** Of these some are there only if a compiler was. */
    private static final String FIXTURES = Repository.ROOT.resolve("native-fixtures/target/lib").toString();
    private static final List<Path> FOLDERS = Stream.of("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", //
                    "/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/usr/lib/aarch64-linux-gnu", FIXTURES).map(Path::of).toList();

    private SystemLibraries() {
    }

    /** @param name the library's name without {@code lib} and {@code .so} */
    static boolean has(String name) {
        return FOLDERS.stream().filter(Files::isDirectory).anyMatch(folder -> contains(folder, "lib" + name + ".so"));
    }

    private static boolean contains(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).anyMatch(file -> file.equals(prefix) || file.startsWith(prefix + "."));
        } catch (IOException e) {
            return false;
        }
    }
}
