package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.local.StoreResultsNode;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;

/** One iteration of a generic loop: calls the iterator, ends at nil, else stores the results and runs the body. */
public final class GenericForIterationNode extends LuaLoopNode.Repeating {

    private final int functionSlot;
    private final int stateSlot;
    private final int controlSlot;
    @Child private CallNode call = CallNode.create();
    @Child private StoreResultsNode store;
    @Child private LuaStatementNode body;

    public GenericForIterationNode(StoreResultsNode store, LuaStatementNode body, int functionSlot, int stateSlot, int controlSlot) {
        this.store = store;
        this.body = body;
        this.functionSlot = functionSlot;
        this.stateSlot = stateSlot;
        this.controlSlot = controlSlot;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        Object results = call.call(frame.getObject(functionSlot), frame.getObject(stateSlot), frame.getObject(controlSlot));
        Object control = LuaResults.first(results);
        if (control == LuaNil.NIL) {
            return RepeatingNode.BREAK_LOOP_STATUS;
        }
        frame.setObject(controlSlot, control);
        store.execute(frame, results);
        return LoopBody.status(body.execute(frame));
    }
}
