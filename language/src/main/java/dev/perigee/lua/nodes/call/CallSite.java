package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.OperandName;

/**
 * A node that knows how the functions called below it are named in messages and tracebacks. The nearest one around a call
 * decides.
 */
public interface CallSite {

    /** For instance {@code global 'f'} or {@code metamethod '__index'}; null if the call has no name. */
    OperandName getCalleeName();

    /** Whether the function of the call is gone for Lua when the callee runs. */
    default boolean isTailCall() {
        return false;
    }

    /** The site of the call that {@code call} makes, or null if that is not in a program. */
    static CallSite of(Node call) {
        for (Node current = call; current != null; current = current.getParent()) {
            if (current instanceof CallSite site) {
                return site;
            }
        }
        return null;
    }
}
