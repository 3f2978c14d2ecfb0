package dev.perigee.lua.builtins;

import java.io.IOException;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.text.ByteBuilder;
import dev.perigee.lua.builtins.text.TextError;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The slow parts of the functions that load chunks and change environments. Failed loads give nil and a message. */
final class ChunkFunctions {

    private static final LuaString STANDARD_INPUT = LuaString.constant("=stdin");

    private ChunkFunctions() {
    }

    /** @param environment the globals of the new function, or null for the context's */
    @TruffleBoundary
    static Object load(Node node, LuaString text, LuaString name, LuaString mode, LuaTable environment) {
        try {
            return inEnvironment(ChunkLoader.load(LuaContext.get(node), text.bytes(), name, mode), environment);
        } catch (ChunkError e) {
            return LuaResults.of(LuaNil.NIL, e.text());
        }
    }

    /** Joins the pieces that {@code reader} returns until nil or an empty one. Its errors are failures to load, too. */
    @TruffleBoundary
    static Object load(Node node, LuaFunction reader, LuaString name, LuaString mode, LuaTable environment) {
        ByteBuilder program = new ByteBuilder(256);
        try {
            for (;;) {
                Object piece = LuaResults.first(LuaCalls.call(node, reader));
                if (piece == LuaNil.NIL) {
                    break;
                }
                if (!(piece instanceof LuaString) && !LuaTypes.isNumber(piece)) {
                    return LuaResults.of(LuaNil.NIL, LuaString.fromJava("reader function must return a string"));
                }
                LuaString text = LuaToString.basic(piece);
                if (text.length() == 0) {
                    break;
                }
                program.append(text.bytes());
            }
        } catch (TextError e) {
            return LuaResults.of(LuaNil.NIL, LuaString.fromJava(e.getMessage()));
        } catch (AbstractTruffleException | StackOverflowError e) {
            return LuaResults.of(LuaNil.NIL, ProtectedCall.errorValue(node, e));
        }
        return load(node, program.toLuaString(), name, mode, environment);
    }

    /** @param path the file, or null for the standard input */
    @TruffleBoundary
    static Object loadFile(Node node, LuaString path, LuaString mode, LuaTable environment) {
        try {
            return inEnvironment(loadFile(node, path, mode), environment);
        } catch (ChunkError e) {
            return LuaResults.of(LuaNil.NIL, e.text());
        }
    }

    @TruffleBoundary
    static LuaFunction loadFileOrRaise(Node node, LuaString path) {
        try {
            return loadFile(node, path, null);
        } catch (ChunkError e) {
            throw new LuaException(e.text(), node);
        }
    }

    private static LuaFunction loadFile(Node node, LuaString path, LuaString mode) throws ChunkError {
        LuaContext context = LuaContext.get(node);
        if (path != null) {
            return ChunkLoader.loadFile(context, path, mode);
        }
        byte[] program;
        try {
            program = context.getEnv().in().readAllBytes();
        } catch (IOException e) {
            throw LuaErrors.wrap(node, e, "cannot read stdin: " + e.getMessage());
        }
        return ChunkLoader.load(context, program, STANDARD_INPUT, mode);
    }

    private static LuaFunction inEnvironment(LuaFunction function, LuaTable environment) {
        if (environment != null) {
            function.setEnvironment(environment);
        }
        return function;
    }

    /** @param strip what condition asks for removing lines and names; or a string that has an {@code s} to ask for it */
    @TruffleBoundary
    static LuaString dump(Node node, LuaFunction function, Object strip) {
        if (!(function.getCallTarget().getRootNode() instanceof LuaRootNode root)) {
            throw LuaErrors.error(node, "unable to dump given function");
        }
        return FunctionDump.write(root, strip instanceof LuaString modes ? modes.toJava().indexOf('s') >= 0 : Truth.of(strip));
    }

    /** @param which a function, or the level of an activation, 0 for the running thread */
    @TruffleBoundary
    static LuaTable environment(Node node, Object which) {
        LuaFunction function = find(node, which);
        return function == null || function.isBuiltin() ? LuaContext.get(node).getThread().getEnvironment() : function.getEnvironment();
    }

    @TruffleBoundary
    static Object setEnvironment(Node node, Object which, LuaTable environment) {
        if (which instanceof Integer level && level == 0) {
            LuaContext.get(node).getThread().setEnvironment(environment);
            return LuaResults.NONE;
        }
        LuaFunction function = find(node, which);
        if (function == null || function.isBuiltin()) {
            throw LuaErrors.error(node, "'setfenv' cannot change environment of given object");
        }
        function.setEnvironment(environment);
        return function;
    }

    /** The function that is meant, null for level 0 and for the host's code. */
    private static LuaFunction find(Node node, Object which) {
        if (which instanceof LuaFunction function) {
            return function;
        }
        int level = (int) which;
        if (level == 0) {
            return null;
        }
        LuaStack.Level found = level < 0 ? null : LuaStack.level(node, level);
        if (found == null) {
            throw LuaErrors.badArgument(node, 1, "invalid level");
        }
        return found.function();
    }
}
