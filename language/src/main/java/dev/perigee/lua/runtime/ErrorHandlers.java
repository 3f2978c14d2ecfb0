package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * Runs the handler of {@code xpcall} where an error is raised, before the stack unwinds: it sees the functions that led to
 * the error and their variables. The context knows the handler of the innermost protected call of the running coroutine.
 */
public final class ErrorHandlers {

    /** In force while a handler runs: an error in it is not handled again. */
    private static final Object RUNNING = new Object();
    private static final LuaString ERROR_IN_ERROR_HANDLING = LuaString.constant("error in error handling");

    private ErrorHandlers() {
    }

    /** The error to throw in the place of a new one: the handler's result takes the place of the value. */
    @TruffleBoundary
    static LuaException raised(Node node, LuaException error) {
        LuaContext context = LuaContext.get(node);
        LuaThread thread = context == null ? null : context.getThread();
        Object handler = thread == null ? null : thread.getErrorHandler();
        if (handler == null) {
            return error;
        }
        if (handler == RUNNING) {
            error.setHandled(ERROR_IN_ERROR_HANDLING);
        } else {
            error.setHandled(run(thread, node, handler, error.getValue()));
        }
        return error;
    }

    /** The value that {@code xpcall} returns for an error that the machine raised, which its handler has not seen. */
    @TruffleBoundary
    public static Object handleLate(Node node, Object handler, LuaException error) {
        LuaThread thread = LuaContext.get(node).getThread();
        TruffleStackTrace.fillIn(error);
        LuaException outer = thread.getHandledError();
        thread.setHandledError(error);
        try {
            return run(thread, node, handler, error.getValue());
        } finally {
            thread.setHandledError(outer);
        }
    }

    private static Object run(LuaThread thread, Node node, Object handler, Object value) {
        Object outer = thread.getErrorHandler();
        thread.setErrorHandler(RUNNING);
        thread.enterUnyieldable();
        try {
            return LuaResults.first(LuaCalls.call(node, handler, value));
        } catch (LuaException e) {
            return e.getValue();
        } catch (StackOverflowError e) {
            return ERROR_IN_ERROR_HANDLING;
        } finally {
            thread.leaveUnyieldable();
            thread.setErrorHandler(outer);
        }
    }
}
