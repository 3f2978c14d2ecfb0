package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;

/** Turns what goes wrong inside the ffi into Lua errors at the position of the operation. */
public final class FfiErrors {

    private FfiErrors() {
    }

    /** The Lua error for one of the exceptions that conversions and memory accesses throw. */
    @TruffleBoundary
    public static LuaException raise(Node node, ControlFlowException problem) {
        return LuaErrors.error(node, text(problem));
    }

    /** The message of one of these exceptions. */
    @TruffleBoundary
    public static String text(ControlFlowException problem) {
        if (problem instanceof NullAccessException access) {
            return "attempt to dereference a NULL pointer (address " + CDataText.address(access.address()) + ")";
        }
        return problem instanceof OutOfBoundsException ? "attempt to access memory outside of the object" : problem.getMessage();
    }
}
