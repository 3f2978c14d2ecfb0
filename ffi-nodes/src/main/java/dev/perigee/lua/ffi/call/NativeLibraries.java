package dev.perigee.lua.ffi.call;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Loads shared libraries by LuaJIT's rules (ffi.load in its "ffi.* API Functions" page): a bare name gets the prefix and
 * suffix of the system, and what turns out to be a linker script of GNU ld is replaced by the library it names.
 *
 * <p>One rule is added: a system without development packages has {@code libz.so.1}, but not the link {@code libz.so} that
 * the bare name asks for. Then the newest version that the loader could find is taken.
 */
public final class NativeLibraries {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final String SUFFIX = MAC ? ".dylib" : ".so";

    private static final int MAX_SCRIPT_LENGTH = 16384;
    private static final Pattern SCRIPT_COMMAND = Pattern.compile("(?:GROUP|INPUT) *\\( *([^\\s)]+)");

    private NativeLibraries() {
    }

    /**
     * Loads a library.
     *
     * @param name a path if it holds a slash, else a bare name such as {@code z}
     * @param global whether its symbols become visible in the default namespace
     * @throws LibraryException with the loader's text
     */
    @TruffleBoundary
    public static NativeLibrary load(String name, boolean global, LibraryFiles files) {
        String fileName = fileName(name);
        long handle = DynamicLoader.open(fileName, global);
        if (handle == 0) {
            String message = DynamicLoader.error();
            String substitute = scriptTarget(message, files);
            if (substitute != null) {
                handle = DynamicLoader.open(substitute, global);
                if (handle == 0) {
                    message = DynamicLoader.error();
                }
            } else if (fileName.indexOf('/') < 0 && fileName.endsWith(SUFFIX)) {
                substitute = new VersionedLibraries(files).newest(fileName);
                handle = substitute == null ? 0 : DynamicLoader.open(substitute, global);
            }
            if (handle == 0) {
                throw new LibraryException(message);
            }
        }
        return new NativeLibrary(handle);
    }

    private static String fileName(String name) {
        if (name.indexOf('/') >= 0) {
            return name;
        }
        String withSuffix = name.indexOf('.') >= 0 ? name : name + SUFFIX;
        return withSuffix.startsWith("lib") ? withSuffix : "lib" + withSuffix;
    }

    /** The first library named by the linker script that the loader stumbled over, or null if it was none. */
    private static String scriptTarget(String loaderMessage, LibraryFiles files) {
        int colon = loaderMessage.indexOf(':');
        if (!loaderMessage.startsWith("/") || colon < 0) {
            return null;
        }
        byte[] content = files.read(loaderMessage.substring(0, colon), MAX_SCRIPT_LENGTH);
        if (content == null) {
            return null;
        }
        String[] lines = new String(content, StandardCharsets.ISO_8859_1).split("\n");
        // A comment that names the tool may come first; only then does the command stand in a later line.
        int last = lines[0].startsWith("/* GNU ld script") ? lines.length - 1 : 0;
        for (int i = 0; i <= last; i++) {
            Matcher matcher = SCRIPT_COMMAND.matcher(lines[i]);
            if (matcher.lookingAt()) {
                return matcher.group(1);
            }
        }
        return null;
    }
}
