package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.CompilerDirectives;
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
    private final boolean compiledOnly;

    private ScopeNode(LuaStatementNode statement, int[] slots, boolean compiledOnly) {
        this.statement = statement;
        this.slots = slots;
        this.compiledOnly = compiledOnly;
    }

    public static ScopeNode ofStatement(LuaStatementNode statement, int[] slots) {
        return new ScopeNode(statement, slots, false);
    }

    /**
     * The last part of an iteration, with the variables that end there. Compiled code empties their slots, or objects that
     * live for one iteration only would have to exist when the next one begins; the interpreter leaves that to the scope
     * around the loop.
     */
    public static ScopeNode ofIteration(LuaStatementNode last, int[] slots) {
        return new ScopeNode(last, slots, true);
    }

    @Override
    public boolean isBlock() {
        return true;
    }

    @Override
    @ExplodeLoop
    public Object execute(VirtualFrame frame) {
        Object completion = statement.execute(frame);
        if (!compiledOnly || CompilerDirectives.inCompiledCode()) {
            for (int slot : slots) {
                frame.clear(slot);
            }
        }
        return completion;
    }
}
