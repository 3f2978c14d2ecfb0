package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.nodes.LuaStatementNode;

/** One iteration of {@code repeat body until condition}; {@code continue} leads to the condition. */
public final class RepeatNode extends LoopIterationNode {

    @Child private LuaStatementNode body;
    @Child private LuaStatementNode until;

    /** @param until the condition, an {@link UntilNode}, with what ends an iteration */
    public RepeatNode(LuaStatementNode body, LuaStatementNode until) {
        this.body = body;
        this.until = until;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
        Object completion = body.execute(frame);
        return LoopBody.status(LoopBody.goesOn(completion) ? until.execute(frame) : completion);
    }
}
