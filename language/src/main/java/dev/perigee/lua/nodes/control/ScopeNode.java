package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaStatementNode;

/**
 * A statement with variables of its own. When it has ended it empties their slots: what they held may be garbage now, which
 * programs with weak tables and finalizers notice, and others by the memory they take.
 */
public final class ScopeNode extends LuaStatementNode {

    @Child private LuaStatementNode statement;
    @CompilationFinal(dimensions = 1) private final int[] slots;

    public ScopeNode(LuaStatementNode statement, int[] slots) {
        this.statement = statement;
        this.slots = slots;
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object completion = statement.execute(frame);
        for (int slot : slots) {
            frame.clear(slot);
        }
        return completion;
    }
}
