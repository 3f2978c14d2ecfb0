package dev.perigee.lua.nodes.local;

import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.dsl.TypeSystemReference;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaTypeSystem;

/**
 * Stores a value in a frame slot, unboxed where every value so far was of one primitive type; see {@link SlotKinds}.
 */
@TypeSystemReference(LuaTypeSystem.class)
@ImportStatic(SlotKinds.class)
public abstract class StoreLocalNode extends StoreNode {

    protected final int slot;

    protected StoreLocalNode(int slot) {
        this.slot = slot;
    }

    @Specialization(guards = "acceptsInt(frame, slot)")
    void storeInt(VirtualFrame frame, int value) {
        SlotKinds.setInt(frame, slot, value);
    }

    @Specialization(guards = "acceptsDouble(frame, slot)", replaces = "storeInt")
    void storeDouble(VirtualFrame frame, double value) {
        SlotKinds.setDouble(frame, slot, value);
    }

    @Specialization(guards = "acceptsBoolean(frame, slot)")
    void storeBoolean(VirtualFrame frame, boolean value) {
        SlotKinds.setBoolean(frame, slot, value);
    }

    @Specialization(replaces = {"storeInt", "storeDouble", "storeBoolean"})
    void storeObject(VirtualFrame frame, Object value) {
        SlotKinds.setObject(frame, slot, value);
    }
}
