package dev.perigee.lua.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Lua program and what it must print. The comment at its top names the rows of LuaJIT's behaviour that it is about, and
 * the shared libraries that it cannot do without, one in each line such as {@code -- @library z}.
 *
 * @param file the program; its expectation is beside it and ends in {@code .expected}
 */
record GoldenProgram(Path file) {

    private static final Pattern LIBRARY = Pattern.compile("(?m)^-- @library (\\S+)$");
    /** {@code tests/record} masks the expectations in the same way. */
    private static final List<Mask> MASKS = List.of( //
                    new Mask("0x[0-9a-f]{9,16}\\b", "0xADDRESS"), //
                    new Mask("\\b(struct|union|enum) [0-9]+", "$1 N"), //
                    new Mask("/[^ ]*/(lib[a-z_]+\\.so)", "$1"));

    private record Mask(Pattern pattern, String replacement) {

        Mask(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }

    /** All programs below a folder of the repository, in the order of their names. */
    static List<GoldenProgram> below(String folder) {
        try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".lua") && Files.exists(expectationOf(file))).sorted().map(GoldenProgram::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return Repository.ROOT.relativize(file).toString();
    }

    /** The program, as the Latin-1 reading of its bytes. */
    String source() {
        return read(file);
    }

    String expected() {
        return read(expectationOf(file));
    }

    List<String> libraries() {
        return LIBRARY.matcher(source()).results().map(result -> result.group(1)).toList();
    }

    /** An output without what differs from run to run: addresses, the numbers of anonymous types, folders of libraries. */
    static String mask(String output) {
        String masked = output;
        for (Mask mask : MASKS) {
            Matcher matcher = mask.pattern.matcher(masked);
            masked = matcher.replaceAll(mask.replacement);
        }
        return masked;
    }

    private static Path expectationOf(Path program) {
        return program.resolveSibling(program.getFileName().toString().replaceFirst("\\.lua$", ".expected"));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
