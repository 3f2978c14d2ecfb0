package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/** {@code break}, {@code continue} and {@code goto}. */
public final class SignalNode extends LuaStatementNode {

    private final Signal signal;

    public SignalNode(Signal signal) {
        this.signal = signal;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return signal;
    }
}
