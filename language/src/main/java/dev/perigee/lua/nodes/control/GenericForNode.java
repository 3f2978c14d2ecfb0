package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.OperandName;

/**
 * {@code for v1, v2 in values do body end}: evaluates iterator function, state and control value into slots of its own and
 * runs the loop. Lua 5.1 manual, section 2.4.5.
 */
public final class GenericForNode extends LuaStatementNode {

    private final int functionSlot;
    private final int stateSlot;
    private final int controlSlot;
    @Child private ValueListNode values;
    @Child private LuaStatementNode loop;

    public GenericForNode(ValueListNode values, GenericForIterationNode iteration, int functionSlot, int stateSlot, int controlSlot) {
        this.values = values;
        this.loop = LuaLoopNode.create(iteration);
        this.functionSlot = functionSlot;
        this.stateSlot = stateSlot;
        this.controlSlot = controlSlot;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] initial = values.execute(frame);
        frame.setObject(functionSlot, initial.length > 0 ? initial[0] : LuaNil.NIL);
        frame.setObject(stateSlot, initial.length > 1 ? initial[1] : LuaNil.NIL);
        frame.setObject(controlSlot, initial.length > 2 ? initial[2] : LuaNil.NIL);
        return loop.execute(frame);
    }

    @Override
    public OperandName getCalleeName() {
        return ITERATOR;
    }

    @Override
    public OperandName getOperandName(int index) {
        return null;
    }

    private static final OperandName ITERATOR = new OperandName("local", "(for generator)");
}
