package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.ErrorHandlers;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;

/** What protected calls do with errors, those of the language and those of the machine below. */
public final class ProtectedCall {

    private ProtectedCall() {
    }

    /**
     * Calls the function and gives the results of {@code pcall} or {@code xpcall}.
     *
     * @param arguments frame arguments
     * @param handler of {@code xpcall}; null for {@code pcall}
     */
    static Object run(Node node, CallNode call, Object function, Object[] arguments, Object handler) {
        LuaContext context = LuaContext.get(node);
        context.getMemoryReserve().restore();
        LuaThread thread = context.getThread();
        Object outerHandler = thread.getErrorHandler();
        thread.setErrorHandler(handler);
        try {
            return LuaResults.prepend(true, call.execute(function, arguments));
        } catch (AbstractTruffleException | StackOverflowError | OutOfMemoryError e) {
            context.getMemoryReserve().releaseAfter(e);
            return LuaResults.of(false, handler == null ? errorValue(node, e) : handledValue(node, handler, e));
        } finally {
            thread.setErrorHandler(outerHandler);
        }
    }

    /** Frame arguments of a call with the values from {@code from} on. */
    static Object[] shift(Object[] values, int from) {
        int count = Math.max(0, values.length - from);
        Object[] arguments = LuaArguments.create(count);
        for (int i = 0; i < count; i++) {
            LuaArguments.set(arguments, i, values[from + i]);
        }
        return arguments;
    }

    /** The Lua error for anything that a protected call catches. */
    @TruffleBoundary
    public static LuaException error(Node node, Throwable caught) {
        if (caught instanceof OutOfMemoryError) {
            return LuaErrors.notEnoughMemory(node);
        }
        if (caught instanceof LuaException error) {
            return error;
        }
        if (caught instanceof StackOverflowError) {
            return LuaErrors.stackOverflow(node.getRootNode());
        }
        if (caught instanceof AbstractTruffleException foreign) {
            String message = foreign.getMessage();
            return new LuaException(message == null ? LuaInterop.fromHost(foreign) : LuaString.fromJava(message), foreign, node);
        }
        throw new IllegalArgumentException(caught);
    }

    /** The error value that {@code pcall} returns. */
    @TruffleBoundary
    static Object errorValue(Node node, Throwable caught) {
        return error(node, caught).getValue();
    }

    /** The value that {@code xpcall} returns: what its handler made of the error. */
    @TruffleBoundary
    private static Object handledValue(Node node, Object handler, Throwable caught) {
        LuaException error = error(node, caught);
        return error.isHandled() ? error.getValue() : ErrorHandlers.handleLate(node, handler, error);
    }
}
