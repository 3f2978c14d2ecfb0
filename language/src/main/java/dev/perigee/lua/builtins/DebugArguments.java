package dev.perigee.lua.builtins;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.coroutine.Coroutine;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The arguments of a debug function, in slow paths: a thread may stand in front, from which on the others count, from 0.
 */
record DebugArguments(Node node, Object[] values) {

    private int first() {
        return values.length > 0 && values[0] instanceof LuaThread ? 1 : 0;
    }

    /** The thread in front if it is not the running one, else null. */
    Coroutine otherThread() {
        return first() == 1 && values[0] != LuaContext.get(node).getThread() ? (Coroutine) values[0] : null;
    }

    boolean has(int index) {
        return first() + index < values.length;
    }

    /** The argument, nil if there is none. */
    Object get(int index) {
        return has(index) ? values[first() + index] : LuaNil.NIL;
    }

    /** The argument's number in messages. */
    int number(int index) {
        return first() + index + 1;
    }

    Object any(int index) {
        if (!has(index)) {
            throw LuaErrors.badArgument(node, number(index), "value expected");
        }
        return get(index);
    }

    int integer(int index) {
        Object number = LuaNumbers.toNumber(get(index));
        if (number == null) {
            throw wrongType(index, "number");
        }
        return BuiltinArguments.truncate(LuaNumbers.asDouble(number));
    }

    LuaString string(int index) {
        Object value = get(index);
        if (!(value instanceof LuaString) && !LuaTypes.isNumber(value)) {
            throw wrongType(index, "string");
        }
        return LuaToString.basic(value);
    }

    private RuntimeException wrongType(int index, String expected) {
        return LuaErrors.badArgumentType(node, number(index), expected, has(index) ? get(index) : null);
    }
}
