package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.debug.LocalVariables;
import dev.perigee.lua.builtins.debug.Upvalues;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaStack.FrameReader;
import dev.perigee.lua.runtime.coroutine.Coroutine;

/** What the debug library does with variables: those of activations and those that functions have from around them. */
final class DebugVariables {

    private DebugVariables() {
    }

    /** {@code debug.getlocal(thread, level or function, number)}. */
    @TruffleBoundary
    static Object getLocal(Node node, Object[] arguments) {
        DebugArguments checked = new DebugArguments(node, arguments);
        int number = checked.integer(1);
        if (checked.get(0) instanceof LuaFunction function) {
            return LocalVariables.parameterName(function, number);
        }
        return read(checked, (instance, level) -> LocalVariables.get(instance, level, number));
    }

    /** {@code debug.setlocal(thread, level, number, value)}. */
    @TruffleBoundary
    static Object setLocal(Node node, Object[] arguments) {
        DebugArguments checked = new DebugArguments(node, arguments);
        checked.integer(0);
        int number = checked.integer(1);
        Object value = checked.any(2);
        return read(checked, (instance, level) -> LocalVariables.set(instance, level, number, value));
    }

    private static Object read(DebugArguments arguments, FrameReader<Object> reader) {
        int level = arguments.integer(0);
        Coroutine other = arguments.otherThread();
        Object result = null;
        if (level >= 0) {
            result = other != null ? other.read(level, reader) : LuaStack.read(arguments.node(), level, reader);
        }
        if (result == null) {
            throw LuaErrors.badArgument(arguments.node(), arguments.number(0), "level out of range");
        }
        return result;
    }

    /** {@code debug.getupvalue(function, number)}. */
    @TruffleBoundary
    static Object getUpvalue(LuaFunction function, int number) {
        return Upvalues.has(function, number) ? LuaResults.of(Upvalues.name(function, number), Upvalues.get(function, number)) : LuaResults.NONE;
    }

    /** {@code debug.setupvalue(function, number, value)}. */
    @TruffleBoundary
    static Object setUpvalue(LuaFunction function, int number, Object value) {
        if (!Upvalues.has(function, number)) {
            return LuaResults.NONE;
        }
        Upvalues.set(function, number, value);
        return Upvalues.name(function, number);
    }

    /** {@code debug.upvalueid(function, number)}. */
    @TruffleBoundary
    static Object upvalueIdentity(Node node, LuaFunction function, int number) {
        check(node, function, number, 2);
        return LuaContext.get(node).service(Upvalues.class, Upvalues::new).identity(function, number);
    }

    /** {@code debug.upvaluejoin(function, number, other, number)}. */
    @TruffleBoundary
    static void joinUpvalues(Node node, LuaFunction function, int number, LuaFunction other, int otherNumber) {
        if (function.isBuiltin() || other.isBuiltin()) {
            throw LuaErrors.badArgument(node, function.isBuiltin() ? 1 : 3, "Lua function expected");
        }
        check(node, function, number, 2);
        check(node, other, otherNumber, 4);
        Upvalues.join(function, number, other, otherNumber);
    }

    private static void check(Node node, LuaFunction function, int number, int argument) {
        if (!Upvalues.has(function, number)) {
            throw LuaErrors.badArgument(node, argument, "index out of range");
        }
    }
}
