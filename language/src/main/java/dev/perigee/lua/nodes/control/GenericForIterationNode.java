package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.RepeatingNode;

import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.nodes.local.StoreResultsNode;
import dev.perigee.lua.runtime.IteratorKind;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.table.LuaTable;
import dev.perigee.lua.runtime.table.TableTraversal;

/**
 * One iteration of a generic loop. Loops over {@code pairs(t)} and {@code ipairs(t)} walk the table directly, every other
 * iterator is called. Compiled code contains the kinds of iterator that this loop has used so far.
 */
public final class GenericForIterationNode extends LoopIterationNode {

    private static final OperandName ITERATOR = new OperandName("local", "(for generator)");

    private final IteratorSlots slots;
    @Child private CallNode call = CallNode.create();
    @Child private StoreResultsNode store;
    @Child private LuaStatementNode body;
    /** Bits by ordinals. */
    private final LoopKinds kinds = new LoopKinds();

    public GenericForIterationNode(StoreResultsNode store, LuaStatementNode body, IteratorSlots slots) {
        this.store = store;
        this.body = body;
        this.slots = slots;
    }

    LoopKinds kinds() {
        return kinds;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        int usedKinds = kinds.used();
        int kind = Integer.bitCount(usedKinds) == 1 ? usedKinds : frame.getIntStatic(slots.kind());
        boolean found;
        if ((usedKinds & ARRAY) != 0 && kind == ARRAY) {
            found = nextElement(frame);
        } else if ((usedKinds & NEXT) != 0 && kind == NEXT) {
            found = nextEntry(frame);
        } else {
            found = callIterator(frame);
        }
        return found ? LoopBody.status(body.execute(frame)) : RepeatingNode.BREAK_LOOP_STATUS;
    }

    private static final int ARRAY = 1 << IteratorKind.ARRAY.ordinal();
    private static final int NEXT = 1 << IteratorKind.NEXT.ordinal();

    @Override
    public OperandName getCalleeName() {
        return ITERATOR;
    }

    private boolean callIterator(VirtualFrame frame) {
        Object results = call.call(frame.getObject(slots.function()), frame.getObject(slots.state()), frame.getObject(slots.control()));
        Object control = LuaResults.first(results);
        if (control == LuaNil.NIL) {
            return false;
        }
        frame.setObject(slots.control(), control);
        store.execute(frame, results);
        return true;
    }

    private boolean nextElement(VirtualFrame frame) {
        LuaTable table = table(frame);
        int key = frame.getIntStatic(slots.place()) + 1;
        Object value = table.get(key);
        if (value == LuaNil.NIL) {
            return false;
        }
        frame.setIntStatic(slots.place(), key);
        store.executePair(frame, key, value);
        return true;
    }

    /** The body may remove entries, even so many that the array part shrinks: then the last key tells where to go on. */
    private boolean nextEntry(VirtualFrame frame) {
        LuaTable table = table(frame);
        int place = frame.getIntStatic(slots.place());
        int size = table.arraySize;
        if (size != frame.getIntStatic(slots.size())) {
            place = Math.max(0, TableTraversal.after(table, frame.getObject(slots.control())));
            frame.setIntStatic(slots.size(), size);
        }
        Object key;
        Object value = LuaNil.NIL;
        while (place < size && value == LuaNil.NIL) {
            value = table.get(++place);
        }
        if (value != LuaNil.NIL) {
            key = place;
        } else {
            place = TableTraversal.next(table, place);
            if (place < 0) {
                return false;
            }
            key = TableTraversal.keyAt(table, place);
            value = TableTraversal.valueAt(table, place);
            place++;
        }
        frame.setIntStatic(slots.place(), place);
        frame.setObject(slots.control(), key);
        store.executePair(frame, key, value);
        return true;
    }

    private LuaTable table(VirtualFrame frame) {
        return CompilerDirectives.castExact(frame.getObject(slots.state()), LuaTable.class);
    }
}
