import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches a URL into a file, for mvnw on machines that have neither curl nor wget. */
class Download {

    public static void main(String[] args) throws Exception {
        try (InputStream in = URI.create(args[0]).toURL().openStream()) {
            Files.copy(in, Path.of(args[1]));
        }
    }
}
