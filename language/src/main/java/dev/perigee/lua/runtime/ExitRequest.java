package dev.perigee.lua.runtime;

import com.oracle.truffle.api.nodes.ControlFlowException;

import dev.perigee.lua.LuaContext;

/**
 * Carries {@code os.exit} from a thread that only visits the context to Lua's own: a context can only be closed from a thread
 * that the host has entered it on. No Lua code can catch it.
 */
@SuppressWarnings("serial")
public final class ExitRequest extends ControlFlowException {

    private final int status;

    public ExitRequest(int status) {
        this.status = status;
    }

    /** Ends the context, on Lua's own thread; does not return. */
    public void exit() {
        LuaContext.get(null).getEnv().getContext().closeExited(null, status);
    }
}
