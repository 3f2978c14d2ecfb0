package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.runtime.LuaResults;

/** {@code return} with no value or several. */
public final class ReturnSeveralNode extends LuaStatementNode {

    @Child private ValueListNode values;

    public ReturnSeveralNode(ValueListNode values) {
        this.values = values;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return LuaResults.of(values.execute(frame));
    }
}
