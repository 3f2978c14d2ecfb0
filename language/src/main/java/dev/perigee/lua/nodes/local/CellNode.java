package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.UpvalueCell;

/** Finds the cell of a variable that functions share. */
public abstract class CellNode extends Node {

    public abstract UpvalueCell execute(VirtualFrame frame);
}
