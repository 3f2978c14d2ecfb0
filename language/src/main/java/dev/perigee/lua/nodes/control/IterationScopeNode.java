package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.nodes.LuaStatementNode;

/**
 * The last part of an iteration, with the variables that end there. Compiled code empties their slots, or objects that live
 * for one iteration only would have to exist when the next one begins; the interpreter leaves that to {@link ScopeNode}.
 */
public final class IterationScopeNode extends LuaStatementNode {

    @Child private LuaStatementNode statement;
    @CompilationFinal(dimensions = 1) private final int[] slots;

    public IterationScopeNode(LuaStatementNode statement, int[] slots) {
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
        if (CompilerDirectives.inCompiledCode()) {
            for (int slot : slots) {
                frame.clear(slot);
            }
        }
        return completion;
    }
}
