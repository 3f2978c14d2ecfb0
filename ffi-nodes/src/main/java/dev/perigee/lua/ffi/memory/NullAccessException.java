package dev.perigee.lua.ffi.memory;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * An access to an address that no C object can have: NULL and a little above it, or an address outside the part of the
 * address space that programs use. Thrown instead of letting the processor fault; the ffi's nodes turn it into a Lua error,
 * which is why it is a control-flow exception without a stack trace.
 */
public final class NullAccessException extends ControlFlowException {

    private static final long serialVersionUID = 1L;

    private final long address;

    public NullAccessException(long address) {
        this.address = address;
    }

    /** The address that the program tried to use. */
    public long address() {
        return address;
    }
}
