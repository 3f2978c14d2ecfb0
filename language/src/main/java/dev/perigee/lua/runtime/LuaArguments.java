package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.Frame;

/** The layout of a frame's arguments: the function that runs, then the Lua arguments. Nothing else indexes the array. */
public final class LuaArguments {

    private static final int FUNCTION = 0;
    private static final int FIRST = 1;

    private LuaArguments() {
    }

    /** Room for a call with {@code count} Lua arguments. */
    public static Object[] create(int count) {
        return new Object[FIRST + count];
    }

    /** Arguments for a call of {@code function} with {@code values}. */
    public static Object[] of(LuaFunction function, Object... values) {
        Object[] arguments = create(values.length);
        arguments[FUNCTION] = function;
        System.arraycopy(values, 0, arguments, FIRST, values.length);
        return arguments;
    }

    public static void setFunction(Object[] arguments, LuaFunction function) {
        arguments[FUNCTION] = function;
    }

    public static void set(Object[] arguments, int index, Object value) {
        arguments[FIRST + index] = value;
    }

    public static Object get(Object[] arguments, int index) {
        return arguments[FIRST + index];
    }

    public static int count(Object[] arguments) {
        return arguments.length - FIRST;
    }

    /** Copies {@code values} behind the first {@code index} arguments, which must be room enough. */
    public static void setAll(Object[] arguments, int index, Object[] values) {
        System.arraycopy(values, 0, arguments, FIRST + index, values.length);
    }

    /** The same call with one more argument in front. */
    public static Object[] prepend(Object[] arguments, Object first) {
        Object[] result = new Object[arguments.length + 1];
        result[FIRST] = first;
        System.arraycopy(arguments, FIRST, result, FIRST + 1, arguments.length - FIRST);
        return result;
    }

    public static LuaFunction function(Frame frame) {
        return CompilerDirectives.castExact(frame.getArguments()[FUNCTION], LuaFunction.class);
    }

    public static int count(Frame frame) {
        return frame.getArguments().length - FIRST;
    }

    /** The argument, or nil if the caller passed fewer. */
    public static Object get(Frame frame, int index) {
        Object[] arguments = frame.getArguments();
        return FIRST + index < arguments.length ? arguments[FIRST + index] : LuaNil.NIL;
    }

    /** The arguments from {@code index} on. */
    public static Object[] from(Frame frame, int index) {
        Object[] arguments = frame.getArguments();
        int count = arguments.length - FIRST - index;
        if (count <= 0) {
            return LuaResults.NONE;
        }
        Object[] result = new Object[count];
        System.arraycopy(arguments, FIRST + index, result, 0, count);
        return result;
    }

    /** All Lua arguments of a call. */
    public static Object[] values(Object[] arguments) {
        Object[] result = new Object[arguments.length - FIRST];
        System.arraycopy(arguments, FIRST, result, 0, result.length);
        return result;
    }
}
