package dev.perigee.lua.ffi.call;

import java.util.List;

/**
 * The little of the file system that finding a library takes. The context supplies it, so that the permissions and the file
 * system that the embedder chose hold here, too.
 */
public interface LibraryFiles {

    /** The first {@code limit} bytes of a file, or null if it cannot be read. */
    byte[] read(String path, int limit);

    /** The names of a folder's entries, without the folder; empty if it cannot be read. */
    List<String> list(String folder);

    /** The value of an environment variable, or null. */
    String environment(String name);
}
