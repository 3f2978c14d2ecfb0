package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaExpressionNode;
import dev.perigee.lua.runtime.LuaNil;

/** A chain with {@code ?.} in it: nil as soon as the object before one of them is nil. */
public final class SafeChainNode extends LuaExpressionNode {

    @Child private LuaExpressionNode chain;

    public SafeChainNode(LuaExpressionNode chain) {
        this.chain = chain;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        try {
            return chain.execute(frame);
        } catch (NilInChain e) {
            return LuaNil.NIL;
        }
    }

    @Override
    public Object executeMulti(VirtualFrame frame) {
        try {
            return chain.executeMulti(frame);
        } catch (NilInChain e) {
            return LuaNil.NIL;
        }
    }

    @Override
    public boolean isMulti() {
        return chain.isMulti();
    }
}
