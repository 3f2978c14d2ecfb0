package dev.perigee.lua.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaResults;

/** {@code ...}: the arguments behind the named parameters. */
public final class VarargNode extends LuaExpressionNode {

    private final int parameterCount;

    public VarargNode(int parameterCount) {
        this.parameterCount = parameterCount;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return LuaArguments.get(frame, parameterCount);
    }

    @Override
    public Object executeMulti(VirtualFrame frame) {
        return LuaResults.of(LuaArguments.from(frame, parameterCount));
    }

    @Override
    public boolean isMulti() {
        return true;
    }
}
