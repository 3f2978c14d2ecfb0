package dev.perigee.lua.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

/**
 * The one closure of a function's code, as long as there has been no other. Most functions are made once, when their module
 * is loaded: compiled code takes these for constant, and what they closed over with them, so that a call of another such
 * function needs no check, and a class or a number in an upvalue no load.
 */
public final class SoleClosure {

    private final Assumption sole = Assumption.create("the code has one closure");
    /** Weak, since code may live longer than its closure. Null before the first one. */
    @CompilationFinal private TruffleWeakReference<LuaFunction> first;

    /** @param shared whether several contexts may run the code: then each has closures of its own */
    public SoleClosure(boolean shared) {
        if (shared) {
            sole.invalidate();
        }
    }

    /** Tells of a new closure, before it runs. */
    public void add(LuaFunction closure) {
        if (sole.isValid()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            note(closure);
        }
    }

    private synchronized void note(LuaFunction closure) {
        if (first == null) {
            first = new TruffleWeakReference<>(closure);
        } else {
            sole.invalidate("a second closure");
        }
    }

    /** The function that runs in {@code frame}; in compiled code a constant if there is but one. */
    public LuaFunction of(Frame frame) {
        if (CompilerDirectives.inCompiledCode() && sole.isValid() && first != null) {
            LuaFunction closure = first.get();
            if (closure != null) {
                return closure;
            }
        }
        return LuaArguments.function(frame);
    }
}
