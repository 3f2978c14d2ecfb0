import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the engines that are installed. */
final class Peers {

    private final Path folder;
    private final Path root;
    private final List<Peer> found = new ArrayList<>();

    private Peers(Path folder) {
        this.folder = folder;
        this.root = folder.resolve("../..").normalize();
    }

    /** Those that are there, in the order in which they take turns. */
    static List<Peer> find(Path folder) throws IOException {
        Peers peers = new Peers(folder);
        String luajit = command("LUAJIT", "luajit");
        peers.addLua(Peer.LUAJIT, true, luajit);
        peers.addLua("luajit-joff", true, luajit, "-joff");
        peers.addLua("lua5.4", false, "lua5.4");
        peers.addLuaj();
        peers.addGraalJs();
        if (isInstalled("gcc")) {
            peers.found.add(new Peer(Peer.C, ".c", true, List.of()));
        }
        peers.addLua(Peer.PERIGEE, true, command("LUA", peers.root.resolve("lua").toString()));
        return peers.found;
    }

    private static String command(String variable, String usual) {
        return System.getenv().getOrDefault(variable, usual);
    }

    private void addLua(String name, boolean runsAll, String... command) {
        if (isInstalled(command[0])) {
            List<String> words = new ArrayList<>(List.of(command));
            words.add(folder.resolve("harness.lua").toString());
            found.add(new Peer(name, ".lua", runsAll, words));
        }
    }

    private void addLuaj() throws IOException {
        Path jars = folder.resolve("peers/target/luaj");
        if (Files.isDirectory(jars)) {
            try (Stream<Path> files = Files.list(jars)) {
                addLua("luaj", false, java(), "-cp", files.findFirst().orElseThrow().toString(), "lua");
            }
        }
    }

    /** On the JVM and the compiler of the lua command, with the same collector. */
    private void addGraalJs() {
        Path peers = folder.resolve("peers/target");
        Path lua = root.resolve("launcher/target/perigee");
        if (!Files.isDirectory(peers.resolve("graaljs")) || !Files.isDirectory(lua)) {
            return;
        }
        List<String> words = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-Xss64m", "--enable-native-access=org.graalvm.truffle", "--sun-misc-unsafe-memory-access=allow"));
        if (System.getProperty("java.vendor.version").contains("GraalVM")) {
            words.addAll(List.of("--module-path", peers.resolve("graaljs").toString()));
        } else {
            words.addAll(List.of("@" + lua.resolve("compiler.args"), "--upgrade-module-path", lua.resolve("compiler").toString(), "--module-path", peers.resolve("graaljs").toString()));
        }
        words.addAll(List.of("--add-modules", "ALL-MODULE-PATH", "-cp", peers.resolve("classes").toString(), "RunJavaScript", folder.resolve("harness.js").toString()));
        found.add(new Peer("graaljs", ".js", false, words));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean isInstalled(String command) {
        if (command.contains(File.separator)) {
            return Files.isExecutable(Path.of(command));
        }
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(part -> Files.isExecutable(Path.of(part, command)));
    }
}
