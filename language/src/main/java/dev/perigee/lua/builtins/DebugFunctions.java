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

/**
 * The slow parts of the debug library. Many of its functions take a thread in front of the other arguments, which then
 * count from 2.
 */
final class DebugFunctions {

    private static final LuaString DEFAULT_OPTIONS = LuaString.constant("flnSu");

    private static final int XPCALL = 21;

    private DebugFunctions() {
    }

    private static boolean hasThread(Object[] arguments) {
        return arguments.length > 0 && arguments[0] instanceof LuaThread;
    }

    private static Object argument(Object[] arguments, int index) {
        return index < arguments.length ? arguments[index] : LuaNil.NIL;
    }

    /** The activations of the thread that the arguments name, or of the running one. */
    private static List<Level> levels(Node node, Object[] arguments, int limit) {
        return isOther(node, arguments) ? ((Coroutine) arguments[0]).levels() : runningLevels(node, limit);
    }

    /** While a handler runs after its stack has unwound, {@code xpcall}'s callee is shown as it was. */
    private static List<Level> runningLevels(Node node, int limit) {
        LuaException error = LuaContext.get(node).getThread().getHandledError();
        List<Level> levels = LuaStack.levels(node, error == null ? limit : Integer.MAX_VALUE);
        if (error != null) {
            for (int i = 0; i < levels.size(); i++) {
                if (levels.get(i).code().builtinNumber() == XPCALL) {
                    List<Level> joined = new ArrayList<>(levels.subList(0, i));
                    joined.addAll(LuaStack.levels(error));
                    return joined;
                }
            }
        }
        return levels;
    }

    /** Whether the arguments name a thread that is not the running one. */
    private static boolean isOther(Node node, Object[] arguments) {
        return hasThread(arguments) && arguments[0] != LuaContext.get(node).getThread();
    }

    @TruffleBoundary
    static Object traceback(Node node, Object[] arguments) {
        int first = hasThread(arguments) ? 1 : 0;
        Object message = argument(arguments, first);
        boolean isText = message instanceof LuaString || LuaTypes.isNumber(message);
        if (first < arguments.length && !isText) {
            return message;
        }
        Object level = argument(arguments, first + 1);
        int start = level == LuaNil.NIL ? (isOther(node, arguments) ? 0 : 1) : integer(node, arguments, first + 1);
        return Traceback.of(isText ? cString(LuaToString.basic(message)) : null, levels(node, arguments, Integer.MAX_VALUE), start);
    }

    private static LuaString cString(LuaString string) {
        int length = 0;
        while (length < string.length() && string.byteAt(length) != 0) {
            length++;
        }
        return string.substring(0, length);
    }

    private static int integer(Node node, Object[] arguments, int index) {
        Object number = LuaNumbers.toNumber(argument(arguments, index));
        if (number == null) {
            throw LuaErrors.badArgumentType(node, index + 1, "number", index < arguments.length ? arguments[index] : null);
        }
        return (int) LuaNumbers.asDouble(number);
    }

    @TruffleBoundary
    static Object getInfo(Node node, Object[] arguments) {
        int first = hasThread(arguments) ? 1 : 0;
        Object options = argument(arguments, first + 1);
        if (options == LuaNil.NIL) {
            options = DEFAULT_OPTIONS;
        } else if (!(options instanceof LuaString) && !LuaTypes.isNumber(options)) {
            throw LuaErrors.badArgumentType(node, first + 2, "string", options);
        }
        Object subject = argument(arguments, first);
        Level level = null;
        if (!(subject instanceof LuaFunction)) {
            Object number = LuaNumbers.toNumber(subject);
            if (number == null) {
                throw LuaErrors.badArgument(node, first + 1, "function or level expected");
            }
            int depth = (int) LuaNumbers.asDouble(number);
            List<Level> levels = depth < 0 ? List.of() : levels(node, arguments, depth + 1);
            if (depth < 0 || depth >= levels.size()) {
                return LuaNil.NIL;
            }
            level = levels.get(depth);
        }
        LuaString wanted = LuaToString.basic(options);
        if (!FunctionInfo.isValid(wanted)) {
            throw LuaErrors.badArgument(node, first + 2, "invalid option");
        }
        return level != null ? FunctionInfo.of(level, level.function(), level.code(), wanted) : FunctionInfo.of(null, (LuaFunction) subject, ((LuaFunction) subject).getCode(), wanted);
    }

    @TruffleBoundary
    static Object getMetatable(Node node, Object value) {
        LuaTable metatable = Metatables.of(value, node);
        return metatable == null ? LuaNil.NIL : metatable;
    }

    /** Sets the metatable of a table or userdata, or that of all values of another type. */
    @TruffleBoundary
    static Object setMetatable(Node node, Object[] arguments) {
        Object metatable = argument(arguments, 1);
        if (arguments.length < 2 || metatable != LuaNil.NIL && !(metatable instanceof LuaTable)) {
            throw LuaErrors.badArgument(node, 2, "nil or table expected");
        }
        LuaTable table = metatable == LuaNil.NIL ? null : (LuaTable) metatable;
        switch (arguments[0]) {
            case LuaTable target -> target.metatable = table;
            case LuaUserdata target -> target.setMetatable(table);
            default -> LuaContext.get(node).setTypeMetatable(LuaTypes.of(arguments[0]), table);
        }
        return true;
    }

    @TruffleBoundary
    static Object getEnvironment(Node node, Object object) {
        return switch (object) {
            case LuaFunction function -> function.getEnvironment();
            case LuaThread _, LuaUserdata _ -> LuaContext.get(node).getGlobals();
            default -> LuaNil.NIL;
        };
    }

    @TruffleBoundary
    static Object setEnvironment(Node node, Object object, LuaTable environment) {
        if (!(object instanceof LuaFunction function)) {
            throw LuaErrors.error(node, "'setfenv' cannot change environment of given object");
        }
        function.setEnvironment(environment);
        return function;
    }
}
