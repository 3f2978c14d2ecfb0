package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.IteratorKind;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * {@code for v1, v2 in values do body end}: evaluates iterator function, state and control value into slots of its own and
 * runs the loop. Lua 5.1 manual, section 2.4.5.
 */
public final class GenericForNode extends LuaStatementNode {

    private final IteratorSlots slots;
    private final LoopKinds kinds;
    @Child private ValueListNode values;
    @Child private LuaStatementNode loop;

    public GenericForNode(ValueListNode values, GenericForIterationNode iteration, boolean breaks, IteratorSlots slots) {
        this.values = values;
        this.kinds = iteration.kinds();
        this.loop = LuaLoopNode.create(iteration, breaks);
        this.slots = slots;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] initial = values.execute(frame);
        Object function = initial.length > 0 ? initial[0] : LuaNil.NIL;
        Object state = initial.length > 1 ? initial[1] : LuaNil.NIL;
        Object control = initial.length > 2 ? initial[2] : LuaNil.NIL;
        frame.setObject(slots.function(), function);
        frame.setObject(slots.state(), state);
        frame.setObject(slots.control(), control);
        start(frame, kind(function, state, control));
        Object completion = loop.execute(frame);
        slots.forget(frame);
        return completion;
    }

    private void start(VirtualFrame frame, IteratorKind kind) {
        int bit = 1 << kind.ordinal();
        kinds.use(bit);
        frame.setIntStatic(slots.kind(), bit);
        frame.setIntStatic(slots.place(), 0);
        frame.setIntStatic(slots.size(), -1);
    }

    private static IteratorKind kind(Object function, Object state, Object control) {
        if (function instanceof LuaFunction iterator && state instanceof LuaTable) {
            IteratorKind kind = iterator.getIteratorKind();
            if (kind == IteratorKind.NEXT && control == LuaNil.NIL || kind == IteratorKind.ARRAY && control instanceof Integer zero && zero == 0) {
                return kind;
            }
        }
        return IteratorKind.CALL;
    }
}
