package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * An access outside a small object, such as to the fifth element of {@code int[4]}. In native memory that goes unnoticed
 * as in C; in a Java array it is found out, and the nodes report it as a Lua error.
 */
public final class OutOfBoundsException extends ControlFlowException {

    private static final long serialVersionUID = 1L;

    OutOfBoundsException() {
    }
}
