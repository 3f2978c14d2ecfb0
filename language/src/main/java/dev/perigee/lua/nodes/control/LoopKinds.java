package dev.perigee.lua.nodes.control;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;

/**
 * Which kinds of state a loop has run with so far, so that compiled code contains no more than these. The loop is compiled
 * apart from the statement around it when it runs long (on-stack replacement), and both may be copied when a function is
 * split: so this is no part of either node but shared by all copies, and a new kind invalidates the code of all.
 */
final class LoopKinds {

    /** Bit set. */
    @CompilationFinal private int used;
    @CompilationFinal private Assumption complete = newAssumption();

    private static Assumption newAssumption() {
        return Truffle.getRuntime().createAssumption("kinds of loop");
    }

    /** Before the loop runs with a state of this kind, a single bit. */
    void use(int kind) {
        if ((used() & kind) == 0) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            add(kind);
        }
    }

    @TruffleBoundary
    private synchronized void add(int kind) {
        used |= kind;
        Assumption outdated = complete;
        complete = newAssumption();
        outdated.invalidate();
    }

    /** The kinds used so far, as a constant of compiled code. */
    int used() {
        if (!complete.isValid()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
        }
        return used;
    }
}
