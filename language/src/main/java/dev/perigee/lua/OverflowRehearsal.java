package dev.perigee.lua;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaNil;

/**
 * Sends one error through a call target before any program runs. A class that is first needed while the stack is used up
 * fails to initialise and stays broken for the life of the process; errors that pass through calls need such classes.
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
        try {
            new OverflowRehearsal(language).getCallTarget().call();
        } catch (LuaException e) {
            done = e.getValue() == LuaNil.NIL;
        }
    }

    @Override
    public Object execute(VirtualFrame frame) {
        throw new LuaException(LuaNil.NIL, this);
    }
}
