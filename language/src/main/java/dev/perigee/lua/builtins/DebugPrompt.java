package dev.perigee.lua.builtins;

import java.io.IOException;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.file.ByteStream;
import dev.perigee.lua.builtins.file.StreamReader;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/** The loop of {@code debug.debug}: runs lines of standard input until one is {@code cont}. Prompts and errors go to standard error. */
final class DebugPrompt {

    private static final LuaString PROMPT = LuaString.constant("lua_debug> ");
    private static final LuaString END = LuaString.constant("cont");
    private static final LuaString CHUNK_NAME = LuaString.constant("=(debug command)");
    private static final LuaString NO_TEXT = LuaString.constant("(error object is not a string)");

    private DebugPrompt() {
    }

    @TruffleBoundary
    static void run(Node node) {
        IoState state = IoState.get(node);
        ByteStream output = state.standardError.stream();
        try {
            while (true) {
                output.write(PROMPT.bytes());
                output.flush();
                LuaString line = StreamReader.line(state.standardInput.stream(), false);
                if (line == null || line.equals(END)) {
                    return;
                }
                LuaString error = execute(node, line);
                if (error != null) {
                    output.write(error.bytes());
                    output.write(new byte[]{'\n'});
                }
            }
        } catch (IOException e) {
            throw LuaErrors.wrap(node, e, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the error's text, or null if there was none. */
    private static LuaString execute(Node node, LuaString line) {
        LuaContext context = LuaContext.get(node);
        LuaThread thread = context.getThread();
        Object outerHandler = thread.getErrorHandler();
        thread.setErrorHandler(null);
        try {
            ChunkLoader.load(context, line.bytes(), CHUNK_NAME, null).call();
            return null;
        } catch (ChunkError e) {
            return e.text();
        } catch (AbstractTruffleException | StackOverflowError | OutOfMemoryError e) {
            context.getMemoryReserve().releaseAfter(e);
            Object value = ProtectedCall.errorValue(node, e);
            return value instanceof LuaString || LuaTypes.isNumber(value) ? LuaToString.basic(value) : NO_TEXT;
        } finally {
            thread.setErrorHandler(outerHandler);
        }
    }
}
