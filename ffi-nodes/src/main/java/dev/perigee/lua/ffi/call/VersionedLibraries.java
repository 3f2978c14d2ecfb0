package dev.perigee.lua.ffi.call;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Looks for {@code libname.so.N} where {@code libname.so} is missing: in the folders of LD_LIBRARY_PATH, else in the loader's
 * cache, else in the usual folders. The name found, without its folder, is left for the loader to resolve unless its folder
 * is one that only this search knows.
 */
final class VersionedLibraries {

    private static final String CACHE = "/etc/ld.so.cache";
    private static final int MAX_CACHE_LENGTH = 16 << 20;
    private static final String[] USUAL_FOLDERS = {"/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib"};

    private final LibraryFiles files;

    VersionedLibraries(LibraryFiles files) {
        this.files = files;
    }

    /** What to load in place of {@code fileName}, or null if there is no version of it. */
    String newest(String fileName) {
        String prefix = fileName + ".";
        String path = files.environment("LD_LIBRARY_PATH");
        if (path != null) {
            for (String folder : path.split("[:;]")) {
                String best = newestIn(files.list(folder), prefix);
                if (best != null) {
                    return folder + "/" + best;
                }
            }
        }
        String cached = newestIn(cachedNames(prefix), prefix);
        if (cached != null) {
            return cached;
        }
        for (String folder : USUAL_FOLDERS) {
            String best = newestIn(files.list(folder), prefix);
            if (best != null) {
                return folder + "/" + best;
            }
        }
        return null;
    }

    private static String newestIn(Iterable<String> names, String prefix) {
        String best = null;
        for (String name : names) {
            if (name.startsWith(prefix) && isVersion(name, prefix.length()) &&
                            (best == null || compareVersions(name, best, prefix.length()) > 0)) {
                best = name;
            }
        }
        return best;
    }

    private static boolean isVersion(String name, int from) {
        return name.substring(from).matches("\\d{1,9}(\\.\\d{1,9})*");
    }

    /** Compares {@code 1.2.10} with {@code 1.2.9} by their numbers; of equal beginnings the shorter name is the loader's own. */
    private static int compareVersions(String left, String right, int from) {
        String[] leftParts = left.substring(from).split("\\.");
        String[] rightParts = right.substring(from).split("\\.");
        for (int i = 0; i < Math.min(leftParts.length, rightParts.length); i++) {
            int order = Integer.compare(Integer.parseInt(leftParts[i]), Integer.parseInt(rightParts[i]));
            if (order != 0) {
                return order;
            }
        }
        return rightParts.length - leftParts.length;
    }

    /** The names in the loader's cache file, which holds them as NUL-terminated strings behind a table of offsets. */
    private Set<String> cachedNames(String prefix) {
        Set<String> names = new LinkedHashSet<>();
        byte[] cache = files.read(CACHE, MAX_CACHE_LENGTH);
        if (cache != null) {
            String text = new String(cache, StandardCharsets.ISO_8859_1);
            for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
                int end = text.indexOf('\0', at);
                if (end > 0 && (text.charAt(at - 1) == '\0' || text.charAt(at - 1) == '/')) {
                    names.add(text.substring(at, end));
                }
            }
        }
        return names;
    }
}
