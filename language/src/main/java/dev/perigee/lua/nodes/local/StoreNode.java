package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

/** Puts a value that was computed before into a variable, a field or an element. */
public abstract class StoreNode extends Node {

    public abstract void execute(VirtualFrame frame, Object value);
}
