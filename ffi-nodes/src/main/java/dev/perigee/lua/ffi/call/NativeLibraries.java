package dev.perigee.lua.ffi.call;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.perigee.lua.runtime.string.LuaString;

/**
 * Loads shared libraries by LuaJIT's rules (ffi.load in its "ffi.* API Functions" page): a bare name gets the prefix and
 * suffix of the system, and what turns out to be a linker script of GNU ld is replaced by the library it names.
 *
 * <p>Two rules are added. A script may name another script, or a library as {@code -lname}. And a system without development packages has {@code libz.so.1}, but not the link {@code libz.so} that
 * the bare name asks for. Then the newest version that the loader could find is taken.
 */
final class NativeLibraries {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");
    private static final String PREFIX = "lib";
    private static final String SUFFIX = MAC ? ".dylib" : ".so";

    private static final int MAX_SCRIPT_LENGTH = 16384;
    /** How often a script may name another script. */
    private static final int MAX_SCRIPTS = 10;
    private static final Pattern SCRIPT_COMMAND = Pattern.compile("^(?:GROUP|INPUT)[^(]*\\(\\s*([^\\s),]*)", Pattern.MULTILINE);

    private final CallState state;
    private final LibraryFiles files;

    NativeLibraries(CallState state, LibraryFiles files) {
        this.state = state;
        this.files = files;
    }

    /**
     * Loads a library and returns its handle.
     *
     * @param name a path if it holds a slash, else a bare name such as {@code z}; it ends at its first zero byte, as in C
     * @param global whether its symbols become visible in the default namespace
     * @throws LibraryException with the loader's text
     */
    long load(LuaString name, boolean global) {
        LuaString fileName = fileName(upToZero(name));
        long handle = DynamicLoader.open(state, fileName, global);
        if (handle != 0) {
            return handle;
        }
        LuaString message = DynamicLoader.error();
        LuaString substitute = scriptTarget(message);
        if (substitute == null) {
            String missing = fileName.toJava();
            String version = missing.indexOf('/') < 0 && missing.endsWith(SUFFIX) ? new VersionedLibraries(files).newest(missing) : null;
            handle = version == null ? 0 : DynamicLoader.open(state, LuaString.fromJava(version), global);
        }
        for (int i = 0; handle == 0 && substitute != null && i < MAX_SCRIPTS; i++) {
            handle = DynamicLoader.open(state, substitute, global);
            if (handle == 0) {
                message = DynamicLoader.error();
                substitute = scriptTarget(message);
            }
        }
        if (handle == 0) {
            throw new LibraryException(message);
        }
        return handle;
    }

    private static LuaString upToZero(LuaString name) {
        int end = 0;
        while (end < name.length() && name.byteAt(end) != 0) {
            end++;
        }
        return name.substring(0, end);
    }

    private static LuaString fileName(LuaString name) {
        String text = new String(name.bytes(), StandardCharsets.ISO_8859_1);
        if (text.indexOf('/') >= 0) {
            return name;
        }
        String withSuffix = text.indexOf('.') >= 0 ? text : text + SUFFIX;
        String withPrefix = withSuffix.startsWith(PREFIX) ? withSuffix : PREFIX + withSuffix;
        return LuaString.wrap(withPrefix.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The first library named by the linker script that the loader stumbled over, or null if it was none. */
    private LuaString scriptTarget(LuaString loaderMessage) {
        String message = loaderMessage.toJava();
        int colon = message.indexOf(':');
        if (!message.startsWith("/") || colon < 0) {
            return null;
        }
        byte[] content = files.read(message.substring(0, colon), MAX_SCRIPT_LENGTH);
        if (content == null) {
            return null;
        }
        String script = new String(content, StandardCharsets.ISO_8859_1);
        Matcher matcher = SCRIPT_COMMAND.matcher(script);
        // A comment may come first; only then does the command stand in a later line.
        if (!(script.startsWith("/*") ? matcher.find() : matcher.lookingAt())) {
            return null;
        }
        String target = matcher.group(1);
        return LuaString.wrap((target.startsWith("-l") ? PREFIX + target.substring(2) + SUFFIX : target).getBytes(StandardCharsets.ISO_8859_1));
    }
}
