package dev.perigee.lua;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.builtins.ProtectedCall;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;

/**
 * Raises and handles one stack overflow error before any program runs. A class that is first needed while the stack is
 * used up fails to initialise and stays broken for the life of the process.
 */
final class OverflowRehearsal extends RootNode {

    private static boolean done;

    private OverflowRehearsal(LuaLanguage language) {
        super(language);
    }

    static void run(LuaLanguage language) {
        if (done) {
            return;
        }
        done = true;
        try {
            new OverflowRehearsal(language).getCallTarget().call();
        } catch (LuaException e) {
            ProtectedCall.error(null, e);
        }
    }

    @Override
    public Object execute(VirtualFrame frame) {
        throw LuaErrors.stackOverflow(this);
    }
}
