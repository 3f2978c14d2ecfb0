package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/** How messages name the operand of a failed operation: {@code local 'x'}. Given by the nodes that read variables. */
public record OperandName(String kind, String name) {

    /** A name ends at its first zero byte, as in C. */
    public OperandName {
        int end = name.indexOf('\0');
        if (end >= 0) {
            name = name.substring(0, end);
        }
    }

    /** The name of a function that is called as a metamethod. */
    @TruffleBoundary
    public static OperandName metamethod(LuaString name) {
        return new OperandName("metamethod", name.toJava());
    }

    @Override
    public String toString() {
        return kind + " '" + name + "'";
    }
}
