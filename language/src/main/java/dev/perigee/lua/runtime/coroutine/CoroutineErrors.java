package dev.perigee.lua.runtime.coroutine;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.string.LuaString;

/** The errors of resuming. */
public final class CoroutineErrors {

    private CoroutineErrors() {
    }

    /** Why a coroutine cannot be resumed. */
    public static String cannotResume(Coroutine coroutine) {
        if (coroutine.isSuspended()) {
            return "C stack overflow";
        }
        return coroutine.isDead() ? "cannot resume dead coroutine" : "cannot resume running coroutine";
    }

    /** A wrapped coroutine's error in its caller: texts get the caller's position in front of the one they have. */
    @TruffleBoundary
    public static LuaException passOn(Node node, LuaException failure) {
        Object value = failure.getValue();
        return value instanceof LuaString text ? LuaErrors.inCaller(node, text) : LuaErrors.raise(node, value, 0);
    }
}
