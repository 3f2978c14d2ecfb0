package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.runtime.string.LuaString;

/** How messages name the operand of a failed operation: {@code local 'x'}. Given by the nodes that read variables. */
public record OperandName(String kind, String name) {

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
