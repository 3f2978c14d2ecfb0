package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaArguments;

/** One argument of the running function, nil if it was not passed. */
public final class ArgumentNode extends LuaExpressionNode {

    private final int index;

    public ArgumentNode(int index) {
        this.index = index;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return LuaArguments.get(frame, index);
    }
}
