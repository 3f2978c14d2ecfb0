package dev.perigee.lua.builtins;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.debug.FunctionInfo;
import dev.perigee.lua.builtins.debug.Traceback;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaStack.Level;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.coroutine.Coroutine;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The slow parts of the debug library that are about functions, stacks and what belongs to values. */
final class DebugFunctions {

    private static final LuaString DEFAULT_OPTIONS = LuaString.constant("flnSu");

    private static final int XPCALL = 21;

    private DebugFunctions() {
    }

    /** The activations of the thread that the arguments name, or of the running one. */
    private static List<Level> levels(DebugArguments arguments, int limit) {
        Coroutine other = arguments.otherThread();
        return other != null ? other.levels() : runningLevels(arguments.node(), limit);
    }

    /** While a handler runs after its stack has unwound, {@code xpcall}'s callee is shown as it was. */
    private static List<Level> runningLevels(Node node, int limit) {
        LuaException error = LuaContext.get(node).getThread().getHandledError();
        List<Level> levels = LuaStack.levels(node, error == null ? limit : Integer.MAX_VALUE);
        if (error != null) {
            int caller = 0;
            // The host's own xpcall is no level.
            while (caller < levels.size() - 1 && levels.get(caller).code().builtinNumber() != XPCALL) {
                caller++;
            }
            List<Level> joined = new ArrayList<>(levels.subList(0, caller));
            joined.addAll(LuaStack.levels(error));
            return joined;
        }
        return levels;
    }

    @TruffleBoundary
    static Object traceback(Node node, Object[] values) {
        DebugArguments arguments = new DebugArguments(node, values);
        Object message = arguments.get(0);
        boolean isText = message instanceof LuaString || LuaTypes.isNumber(message);
        if (arguments.has(0) && !isText) {
            return message;
        }
        int start = arguments.otherThread() == null ? 1 : 0;
        if (arguments.get(1) != LuaNil.NIL) {
            start = arguments.integer(1);
        }
        return Traceback.of(isText ? cString(LuaToString.basic(message)) : null, levels(arguments, Integer.MAX_VALUE), start);
    }

    private static LuaString cString(LuaString string) {
        int length = 0;
        while (length < string.length() && string.byteAt(length) != 0) {
            length++;
        }
        return string.substring(0, length);
    }

    @TruffleBoundary
    static Object getInfo(Node node, Object[] values) {
        DebugArguments arguments = new DebugArguments(node, values);
        LuaString options = arguments.get(1) == LuaNil.NIL ? DEFAULT_OPTIONS : arguments.string(1);
        Object subject = arguments.get(0);
        Level level = null;
        if (!(subject instanceof LuaFunction)) {
            Object number = LuaNumbers.toNumber(subject);
            if (number == null) {
                throw LuaErrors.badArgument(node, arguments.number(0), "function or level expected");
            }
            int depth = (int) LuaNumbers.asDouble(number);
            List<Level> levels = depth < 0 ? List.of() : levels(arguments, depth + 1);
            if (depth < 0 || depth >= levels.size()) {
                return LuaNil.NIL;
            }
            level = levels.get(depth);
        }
        if (!FunctionInfo.isValid(options)) {
            throw LuaErrors.badArgument(node, arguments.number(1), "invalid option");
        }
        LuaFunction function = level == null ? (LuaFunction) subject : level.function();
        return FunctionInfo.of(level, function, level == null ? function.getCode() : level.code(), options);
    }

    @TruffleBoundary
    static Object getMetatable(Node node, Object value) {
        LuaTable metatable = Metatables.of(value, node);
        return metatable == null ? LuaNil.NIL : metatable;
    }

    /** Sets the metatable of a table or userdata, or that of all values of another type. */
    @TruffleBoundary
    static Object setMetatable(Node node, Object[] arguments) {
        Object metatable = arguments.length < 2 ? LuaNil.NIL : arguments[1];
        if (arguments.length < 2 || metatable != LuaNil.NIL && !(metatable instanceof LuaTable)) {
            throw LuaErrors.badArgument(node, 2, "nil or table expected");
        }
        LuaTable table = metatable == LuaNil.NIL ? null : (LuaTable) metatable;
        switch (arguments[0]) {
            case LuaTable target -> target.setMetatable(table);
            case LuaUserdata target -> target.setMetatable(table);
            default -> LuaContext.get(node).setTypeMetatable(LuaTypes.of(arguments[0]), table);
        }
        return true;
    }

    @TruffleBoundary
    static Object getEnvironment(Node node, Object object) {
        return switch (object) {
            case LuaFunction function -> function.getEnvironment();
            case LuaThread thread -> thread.getEnvironment();
            case LuaUserdata _ -> LuaContext.get(node).getGlobals();
            default -> LuaNil.NIL;
        };
    }

    @TruffleBoundary
    static Object setEnvironment(Node node, Object object, LuaTable environment) {
        switch (object) {
            case LuaFunction function -> function.setEnvironment(environment);
            case LuaThread thread -> thread.setEnvironment(environment);
            default -> throw LuaErrors.error(node, "'setfenv' cannot change environment of given object");
        }
        return object;
    }
}
