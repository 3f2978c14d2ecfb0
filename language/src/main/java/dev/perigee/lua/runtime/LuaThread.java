package dev.perigee.lua.runtime;

import com.oracle.truffle.api.interop.TruffleObject;

import dev.perigee.lua.runtime.table.LuaTable;

/** A thread of Lua code: a coroutine, or the main program, which is no value of the language. It has what code in progress needs to know. */
public abstract class LuaThread implements TruffleObject {

    private LuaTable environment;
    private int depth;
    private int slowCalls;
    private int unyieldableCalls;
    private Object errorHandler;
    private LuaException handledError;

    protected LuaThread(LuaTable environment) {
        this.environment = environment;
    }

    /** The table of global variables for chunks that the thread loads. Lua 5.1 manual, section 2.9. */
    public final LuaTable getEnvironment() {
        return environment;
    }

    public final void setEnvironment(LuaTable table) {
        environment = table;
    }

    /** How many functions of the program are active, but for those whose code is part of their caller's. */
    public final int getDepth() {
        return depth;
    }

    public final void setDepth(int count) {
        depth = count;
    }

    /** How many calls by {@link LuaCalls} are in progress. */
    final int getSlowCalls() {
        return slowCalls;
    }

    final void setSlowCalls(int count) {
        slowCalls = count;
    }

    /**
     * Begins a call that LuaJIT makes from C: as long as it lasts, the thread cannot be suspended. To be followed by
     * {@link #leaveUnyieldable} whatever happens.
     */
    public final void enterUnyieldable() {
        unyieldableCalls++;
    }

    public final void leaveUnyieldable() {
        unyieldableCalls--;
    }

    public final boolean hasUnyieldableCalls() {
        return unyieldableCalls > 0;
    }

    /** The handler of the innermost protected call, see {@link ErrorHandlers}; null if that has none. */
    public final Object getErrorHandler() {
        return errorHandler;
    }

    public final void setErrorHandler(Object handler) {
        errorHandler = handler;
    }

    /** An error of the machine whose handler runs, after the stack unwound; or null. */
    public final LuaException getHandledError() {
        return handledError;
    }

    public final void setHandledError(LuaException error) {
        handledError = error;
    }

    /** The main program. */
    public static final class Main extends LuaThread {

        public Main(LuaTable globals) {
            super(globals);
        }
    }
}
