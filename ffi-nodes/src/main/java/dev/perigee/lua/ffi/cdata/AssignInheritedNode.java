package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** An assignment to a key that the type has no field for: a call of the metatable's {@code __newindex}. */
final class AssignInheritedNode extends Node {

    private final LuaTable metatable;
    private final BranchProfile unusual = BranchProfile.create();
    @Child private GetMetamethodNode getNewIndex = GetMetamethodNode.create(Metatables.NEWINDEX);
    @Child private CallNode call = CallNode.create();

    private AssignInheritedNode(LuaTable metatable) {
        this.metatable = metatable;
    }

    @NeverDefault
    static AssignInheritedNode create(LuaTable metatable) {
        return new AssignInheritedNode(metatable);
    }

    /** The metatable that takes assignments to the name, or null if there is none or they end otherwise. */
    @TruffleBoundary
    static LuaTable findHandler(CData self, LuaString name) {
        return CDataIndex.isConstant(self, name) ? null : InheritedMemberNode.findMetatable(self, name);
    }

    /** Likewise for numbers, of which no struct or union has elements. */
    @TruffleBoundary
    static LuaTable findElementHandler(CData self) {
        return CDataIndex.isConstant(self, 0) ? null : InheritedMemberNode.findElementMetatable(self);
    }

    void execute(CData self, Object key, Object value) {
        if (getNewIndex.execute(metatable) instanceof LuaFunction function) {
            call.call(function, self, key, value);
        } else {
            unusual.enter();
            CDataIndex.set(self, key, value, this);
        }
    }
}
