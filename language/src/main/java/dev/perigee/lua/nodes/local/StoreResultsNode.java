package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaNil;

/** Stores the results of a call into as many variables as there are, nil where results are missing. */
public final class StoreResultsNode extends Node {

    @Children private final StoreNode[] variables;

    public StoreResultsNode(StoreNode[] variables) {
        this.variables = variables;
    }

    /** @param results one value or an {@code Object[]} */
    @ExplodeLoop
    public void execute(VirtualFrame frame, Object results) {
        if (results instanceof Object[] several) {
            for (int i = 0; i < variables.length; i++) {
                variables[i].execute(frame, i < several.length ? several[i] : LuaNil.NIL);
            }
        } else {
            variables[0].execute(frame, results);
            for (int i = 1; i < variables.length; i++) {
                variables[i].execute(frame, LuaNil.NIL);
            }
        }
    }

    /** Stores two results. */
    @ExplodeLoop
    public void executePair(VirtualFrame frame, Object first, Object second) {
        variables[0].execute(frame, first);
        if (variables.length > 1) {
            variables[1].execute(frame, second);
            for (int i = 2; i < variables.length; i++) {
                variables[i].execute(frame, LuaNil.NIL);
            }
        }
    }
}
