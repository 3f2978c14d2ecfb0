package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.Metatables;
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

    void execute(CData self, Object key, Object value) {
        if (getNewIndex.execute(metatable) instanceof LuaFunction function) {
            call.call(function, self, key, value);
        } else {
            unusual.enter();
            CDataIndex.set(self, key, value, this);
        }
    }
}
