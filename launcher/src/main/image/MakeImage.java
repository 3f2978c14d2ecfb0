import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Finishes the folder that the lua command starts from, which holds the jars already: adds the flags and, on a stock JDK,
 * a runtime image and the AOT cache of training runs. A GraalVM JDK has the compiler built in and is used as it is.
 *
 * <p>Run by the build as a single-file program, on the JDK that the image is made of.
 */
class MakeImage {

    /** What Truffle and the compiler need of the JDK. The compiler's own module must stay out: the JDK has a stub of it. */
    private static final String MODULES = "java.base,java.logging,java.management,java.sql,jdk.internal.vm.ci,jdk.management,jdk.unsupported";
    /**
     * Flags for the lua command that not every system bears, as the JVM ends at once where it cannot do what they ask for. The
     * barrier is the operating system's in place of one in each call from Java to C and back, which takes a third of the
     * time of a short call.
     */
    private static final List<String> FLAGS_TO_TRY = List.of("-XX:+UseSystemMemoryBarrier");
    private static final String MAIN = "dev.perigee.lua.launcher/dev.perigee.lua.launcher.Main";

    private final Path sources;
    private final Path distribution;
    private final Path jdk = Path.of(System.getProperty("java.home"));

    private MakeImage(Path sources, Path distribution) {
        this.sources = sources;
        this.distribution = distribution;
    }

    /** @param args the folder {@code src/main} of this module, and the folder to finish */
    public static void main(String[] args) throws Exception {
        new MakeImage(Path.of(args[0]), Path.of(args[1])).make();
    }

    private void make() throws Exception {
        for (String flags : List.of("lua.args", "compiler.args")) {
            Files.copy(sources.resolve("jvm").resolve(flags), distribution.resolve(flags), StandardCopyOption.REPLACE_EXISTING);
        }
        tryFlags();
        extractAttachLibrary();
        Path runtime = distribution.resolve("runtime");
        if (Files.readString(jdk.resolve("release")).contains("GRAALVM_VERSION=")) {
            delete(runtime);
        } else {
            link(runtime);
            train(runtime);
        }
        // The cache is bound to the place of the jars: the lua command builds again when it finds itself elsewhere.
        Files.writeString(distribution.resolve("stamp"), distribution.toRealPath() + "\n");
    }

    private void tryFlags() throws Exception {
        for (String flag : FLAGS_TO_TRY) {
            if (run(List.of(jdk.resolve("bin/java").toString(), flag, "-version")) == 0) {
                Files.writeString(distribution.resolve("lua.args"), flag + "\n", StandardOpenOption.APPEND);
            }
        }
    }

    /** Truffle's native helper, which it would otherwise unpack from its jar into the user's home at the first start. */
    private void extractAttachLibrary() throws IOException {
        String architecture = System.getProperty("os.arch");
        String name = System.mapLibraryName("truffleattach");
        String resource = "META-INF/resources/engine/libtruffleattach/linux/" + architecture + "/bin/" + name;
        try (ZipFile jar = new ZipFile(distribution.resolve("lib/truffle-api.jar").toFile())) {
            ZipEntry entry = jar.getEntry(resource);
            if (entry != null) {
                Files.copy(jar.getInputStream(entry), distribution.resolve("libtruffleattach.so"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void link(Path runtime) throws Exception {
        // The name of the JDK's build; an update of the JDK makes a new image.
        Path madeOf = runtime.resolve("made-of");
        String version = jdk + " " + System.getProperty("java.runtime.version") + " " + MODULES;
        if (Files.exists(madeOf) && Files.readString(madeOf).equals(version)) {
            return;
        }
        System.out.println("image: linking the runtime image");
        delete(runtime);
        if (run(List.of(jdk.resolve("bin/jlink").toString(), "--add-modules", MODULES, "--no-header-files", "--no-man-pages", "--output", runtime.toString())) != 0) {
            throw new IllegalStateException("jlink failed: " + Files.readString(distribution.resolve("image.log")));
        }
        Files.writeString(madeOf, version);
    }

    /**
     * Lets the JVM watch a program that does a bit of everything, and write down the classes and profiles it saw. Without
     * the cache all works, but starts later.
     */
    private void train(Path runtime) throws Exception {
        System.out.println("image: training the AOT cache");
        Path cache = distribution.resolve("lua.aot");
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("bin/java").toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("@" + distribution.resolve("lua.args"));
        command.add("@" + distribution.resolve("compiler.args"));
        command.add("--module-path");
        command.add(distribution.resolve("lib") + ":" + distribution.resolve("compiler"));
        command.add("-Dtruffle.attach.library=" + distribution.resolve("libtruffleattach.so"));
        command.add("-m");
        command.add(MAIN);
        command.add(sources.resolve("image/training.lua").toString());
        if (run(command) != 0) {
            Files.deleteIfExists(cache);
            System.out.println("image: the training run failed, so that Lua will start slowly; image.log tells why");
        }
    }

    private int run(List<String> command) throws Exception {
        Path log = distribution.resolve("image.log");
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
