package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * A value that cannot be converted, or a C type that does not allow what was asked of it. The node or function that asked
 * makes it a Lua error at its own position, perhaps one about an argument.
 */
public final class ConversionException extends ControlFlowException {

    private static final long serialVersionUID = 1L;

    private final String text;

    public ConversionException(String text) {
        this.text = text;
    }

    /** The message as LuaJIT words it. */
    @Override
    public String getMessage() {
        return text;
    }
}
