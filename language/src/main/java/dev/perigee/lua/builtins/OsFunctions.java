package dev.perigee.lua.builtins;

import java.io.IOException;
import java.nio.file.StandardCopyOption;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.runtime.ExitRequest;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/** What the functions of {@code os} do with the system, as far as the host permits. */
final class OsFunctions {

    private static final LuaString C_LOCALE = LuaString.constant("C");
    /** What Java adds to the number of the signal that ended a process. */
    private static final int SIGNAL_BASE = 128;
    private static final int LAST_SIGNAL = 31;

    private OsFunctions() {
    }

    /** Runs a shell; without a command, 1 if there is one. */
    @TruffleBoundary
    static Object execute(Node node, LuaString command) {
        Env env = LuaContext.get(node).getEnv();
        if (command == null) {
            return env.isCreateProcessAllowed() ? 1 : 0;
        }
        try {
            IoState.get(node).standardOutput.stream().flush();
            return waitStatus(FileOpener.shell(env, command).start().waitFor());
        } catch (IOException | SecurityException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    /** The status as POSIX's {@code wait} encodes it. */
    private static int waitStatus(int exitValue) {
        boolean killed = exitValue > SIGNAL_BASE && exitValue <= SIGNAL_BASE + LAST_SIGNAL;
        return killed ? exitValue - SIGNAL_BASE : exitValue << 8;
    }

    /** Ends the context; does not return. @param finalize whether finalizers run before */
    @TruffleBoundary
    static RuntimeException exit(Node node, int status, boolean finalize) {
        LuaContext context = LuaContext.get(node);
        if (!finalize) {
            context.setEndsAbruptly();
        }
        if (context.getExtensions().stream().anyMatch(LuaExtension::isVisiting)) {
            throw new ExitRequest(status);
        }
        context.getEnv().getContext().closeExited(node, status);
        throw new IllegalStateException("the context has ended");
    }

    @TruffleBoundary
    static Object environmentVariable(Node node, LuaString name) {
        String value = LuaContext.get(node).getEnv().getEnvironment().get(name.toJava());
        return value == null ? LuaNil.NIL : LuaString.fromJava(value);
    }

    @TruffleBoundary
    static Object remove(Node node, LuaString path) {
        try {
            LuaContext.get(node).getEnv().getPublicTruffleFile(path.toJava()).delete();
            return true;
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            return IoFunctions.failure(path, e);
        }
    }

    @TruffleBoundary
    static Object rename(Node node, LuaString from, LuaString to) {
        Env env = LuaContext.get(node).getEnv();
        try {
            TruffleFile target = env.getPublicTruffleFile(to.toJava());
            env.getPublicTruffleFile(from.toJava()).move(target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException | SecurityException | IllegalArgumentException e) {
            return IoFunctions.failure(from, e);
        }
    }

    @TruffleBoundary
    static Object setLocale(Node node, LuaString locale, LuaString category) {
        switch (category.toJava()) {
            case "all", "collate", "ctype", "monetary", "numeric", "time" -> {
                boolean known = locale == null || locale.length() == 0 || locale.toJava().equals("C") || locale.toJava().equals("POSIX");
                return known ? C_LOCALE : LuaNil.NIL;
            }
            default -> throw LuaErrors.badArgument(node, 2, "invalid option '" + category + "'");
        }
    }

    @TruffleBoundary
    static Object temporaryName(Node node) {
        try {
            return LuaString.fromJava(LuaContext.get(node).getEnv().createTempFile(null, "lua_", "").getPath());
        } catch (IOException | SecurityException e) {
            throw LuaErrors.error(node, "unable to generate a unique filename");
        }
    }
}
