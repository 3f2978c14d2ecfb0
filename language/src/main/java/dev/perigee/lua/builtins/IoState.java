package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.file.ByteStream;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.builtins.file.OpenFiles;
import dev.perigee.lua.runtime.table.LuaTable;

/** What the {@code io} library of one context has to remember. */
final class IoState {

    final LuaTable metatable = new LuaTable();
    final OpenFiles openFiles = new OpenFiles();
    final LuaFile standardInput;
    final LuaFile standardOutput;
    final LuaFile standardError;
    /** The files that {@code io.read} and {@code io.write} use. */
    LuaFile input;
    LuaFile output;

    private IoState(LuaContext context) {
        Env env = context.getEnv();
        standardInput = LuaFile.standard(metatable, ByteStream.of(env.in()), "stdin");
        standardOutput = LuaFile.standard(metatable, ByteStream.of(context.getOutputOrder().programOutput(), true), "stdout");
        standardError = LuaFile.standard(metatable, ByteStream.of(env.err(), true), "stderr");
        input = standardInput;
        output = standardOutput;
        context.addExitAction(openFiles::closeAll);
    }

    static IoState get(LuaContext context) {
        return context.service(IoState.class, () -> new IoState(context));
    }

    @TruffleBoundary
    static IoState get(Node node) {
        return get(LuaContext.get(node));
    }
}
