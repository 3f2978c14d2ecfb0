package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaArguments;

/** Moves one argument into its variable at the start of a function. */
public final class ParameterNode extends Node {

    private final int index;
    @Child private StoreNode store;

    public ParameterNode(int index, StoreNode store) {
        this.index = index;
        this.store = store;
    }

    public void execute(VirtualFrame frame) {
        store.execute(frame, LuaArguments.get(frame, index));
    }
}
