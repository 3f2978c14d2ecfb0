package dev.perigee.lua.builtins;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

import org.graalvm.polyglot.io.ProcessHandler.Redirect;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.io.TruffleProcessBuilder;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.file.ByteStream;
import dev.perigee.lua.builtins.file.FileError;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.string.LuaString;

/** Opens files and pipes, as far as the host permits. */
final class FileOpener {

    /** The name that C's {@code system} gives the shell; it is in front of the shell's messages. */
    private static final String SHELL = "sh";

    private FileOpener() {
    }

    /** {@code io.open}'s results. */
    @TruffleBoundary
    static Object open(Node node, LuaString path, LuaString mode) {
        try {
            return openFile(node, path, mode.toJava());
        } catch (IOException | RuntimeException e) {
            return IoFunctions.failure(path, checked(e));
        }
    }

    /** Opens a file for a function whose first argument is its path. */
    @TruffleBoundary
    static LuaFile openOrRaise(Node node, LuaString path, LuaString mode) {
        try {
            return openFile(node, path, mode.toJava());
        } catch (IOException | RuntimeException e) {
            throw LuaErrors.badArgument(node, 1, IoFunctions.message(path, checked(e)).toJava());
        }
    }

    /** Lets through what is no failure of a file operation. */
    private static Exception checked(Exception e) {
        if (e instanceof RuntimeException failure && !(e instanceof SecurityException) && !(e instanceof IllegalArgumentException) &&
                        !(e instanceof UnsupportedOperationException)) {
            throw failure;
        }
        return e;
    }

    private static LuaFile openFile(Node node, LuaString path, String mode) throws IOException {
        Set<OpenOption> options = options(mode);
        TruffleFile file = LuaContext.get(node).getEnv().getPublicTruffleFile(path.toJava());
        boolean writable = options.contains(StandardOpenOption.WRITE);
        if (writable && file.isDirectory()) {
            throw FileError.isDirectory();
        }
        SeekableByteChannel channel = file.newByteChannel(options);
        return register(node, ByteStream.of(channel, options.contains(StandardOpenOption.READ), writable, mode.charAt(0) == 'a'));
    }

    private static LuaFile register(Node node, ByteStream stream) {
        IoState state = IoState.get(node);
        LuaFile file = LuaFile.of(state.metatable, stream);
        state.openFiles.add(file);
        return file;
    }

    /** What C's {@code fopen} takes for a mode (C17 7.21.5.3), but for appending; it ignores letters that it does not know. */
    private static Set<OpenOption> options(String mode) throws IOException {
        boolean update = mode.indexOf('+') > 0;
        EnumSet<StandardOpenOption> options = switch (mode.isEmpty() ? 0 : mode.charAt(0)) {
            case 'r' -> update ? EnumSet.of(StandardOpenOption.READ, StandardOpenOption.WRITE) : EnumSet.of(StandardOpenOption.READ);
            case 'w' -> EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            case 'a' -> EnumSet.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            default -> throw FileError.invalidArgument();
        };
        if (update) {
            options.add(StandardOpenOption.READ);
        }
        return Set.copyOf(options);
    }

    @TruffleBoundary
    static Object openTemporary(Node node) {
        Env env = LuaContext.get(node).getEnv();
        try {
            TruffleFile file = env.createTempFile(null, "lua", null);
            SeekableByteChannel channel = file.newByteChannel(Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
            // An open file lives on without its name, and its space is free once it is closed.
            file.delete();
            return register(node, ByteStream.of(channel, true, true, false));
        } catch (IOException | RuntimeException e) {
            return IoFunctions.failure(null, checked(e));
        }
    }

    /** {@code io.popen}'s results. */
    @TruffleBoundary
    static Object openPipe(Node node, LuaString command, LuaString mode) {
        IoState state = IoState.get(node);
        String letter = mode.toJava();
        boolean reads = letter.equals("r");
        try {
            if (!reads && !letter.equals("w")) {
                throw FileError.invalidArgument();
            }
            state.standardOutput.stream().flush();
            TruffleProcessBuilder builder = shell(LuaContext.get(node).getEnv(), command);
            Process process = (reads ? builder.redirectOutput(Redirect.PIPE) : builder.redirectInput(Redirect.PIPE)).start();
            ByteStream stream = reads ? ByteStream.of(process.getInputStream()) : ByteStream.of(process.getOutputStream(), false);
            LuaFile file = LuaFile.pipe(state.metatable, stream, process);
            state.openFiles.add(file);
            return file;
        } catch (IOException | RuntimeException e) {
            return IoFunctions.failure(command, checked(e));
        }
    }

    /** A shell that runs {@code command} and shares the context's streams. */
    static TruffleProcessBuilder shell(Env env, LuaString command) {
        return env.newProcessBuilder(SHELL, "-c", command.toJava()).redirectInput(Redirect.INHERIT).redirectOutput(Redirect.INHERIT).redirectError(Redirect.INHERIT);
    }
}
