package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Checks and converts the arguments of the running library function, counted from 0. Every method raises {@code bad argument}
 * if the argument has the wrong type or is missing; the cases without conversion need no boundary.
 */
final class BuiltinArguments {

    private BuiltinArguments() {
    }

    /** Whether an optional argument is absent or nil. */
    static boolean isAbsent(VirtualFrame frame, int index) {
        return LuaArguments.get(frame, index) == LuaNil.NIL;
    }

    /** A number, or a string that reads as one. */
    static double number(Node node, VirtualFrame frame, int index) {
        Object value = LuaArguments.get(frame, index);
        if (value instanceof Double number) {
            return number;
        }
        if (value instanceof Integer number) {
            return number;
        }
        return convertToNumber(node, value, LuaArguments.count(frame), index);
    }

    @TruffleBoundary
    private static double convertToNumber(Node node, Object value, int count, int index) {
        Object number = LuaNumbers.toNumber(value);
        if (number == null) {
            throw wrongType(node, "number", value, count, index);
        }
        return LuaNumbers.asDouble(number);
    }

    /** A number as an int, truncated towards zero; the smallest int if it does not fit, as x86-64 converts. */
    static int integer(Node node, VirtualFrame frame, int index) {
        Object value = LuaArguments.get(frame, index);
        if (value instanceof Integer number) {
            return number;
        }
        return truncate(number(node, frame, index));
    }

    /** The conversion of {@link #integer}. */
    static int truncate(double number) {
        long truncated = (long) number;
        return truncated == (int) truncated && !Double.isNaN(number) ? (int) truncated : Integer.MIN_VALUE;
    }

    static int integerOr(Node node, VirtualFrame frame, int index, int absent) {
        return isAbsent(frame, index) ? absent : integer(node, frame, index);
    }

    /** A string, or the text of a number. */
    static LuaString string(Node node, VirtualFrame frame, int index) {
        Object value = LuaArguments.get(frame, index);
        return value instanceof LuaString string ? string : convertToString(node, value, LuaArguments.count(frame), index);
    }

    static LuaString stringOr(Node node, VirtualFrame frame, int index, LuaString absent) {
        return isAbsent(frame, index) ? absent : string(node, frame, index);
    }

    @TruffleBoundary
    private static LuaString convertToString(Node node, Object value, int count, int index) {
        if (!LuaTypes.isNumber(value)) {
            throw wrongType(node, "string", value, count, index);
        }
        return LuaToString.number(value);
    }

    static LuaTable table(Node node, VirtualFrame frame, int index) {
        Object value = LuaArguments.get(frame, index);
        if (value instanceof LuaTable table) {
            return table;
        }
        throw wrongType(node, "table", value, LuaArguments.count(frame), index);
    }

    static LuaFunction function(Node node, VirtualFrame frame, int index) {
        Object value = LuaArguments.get(frame, index);
        if (value instanceof LuaFunction function) {
            return function;
        }
        throw wrongType(node, "function", value, LuaArguments.count(frame), index);
    }

    /** Any value, nil included, but not nothing. */
    static Object any(Node node, VirtualFrame frame, int index) {
        if (index >= LuaArguments.count(frame)) {
            throw LuaErrors.badArgument(node, index + 1, "value expected");
        }
        return LuaArguments.get(frame, index);
    }

    /** The error that the argument is none of the {@code expected} type. */
    @TruffleBoundary
    static RuntimeException wrongType(Node node, String expected, Object value, int count, int index) {
        boolean shown = index < count || node instanceof BuiltinNode builtin && builtin.isMissingNil();
        throw LuaErrors.badArgumentType(node, index + 1, expected, shown ? value : null);
    }
}
