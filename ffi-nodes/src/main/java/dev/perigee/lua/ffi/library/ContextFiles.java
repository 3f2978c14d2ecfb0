package dev.perigee.lua.ffi.library;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;

import dev.perigee.lua.ffi.call.LibraryFiles;

/** The files and variables of a context's environment, as far as the embedder lets it see them. */
final class ContextFiles implements LibraryFiles {

    private final Env env;

    ContextFiles(Env env) {
        this.env = env;
    }

    @Override
    public byte[] read(String path, int limit) {
        try (InputStream in = env.getPublicTruffleFile(path).newInputStream()) {
            return in.readNBytes(limit);
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public List<String> list(String folder) {
        List<String> names = new ArrayList<>();
        try {
            for (TruffleFile entry : env.getPublicTruffleFile(folder).list()) {
                names.add(entry.getName());
            }
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            return List.of();
        }
        return names;
    }

    @Override
    public String environment(String name) {
        return env.getEnvironment().get(name);
    }
}
