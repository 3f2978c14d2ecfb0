package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.ffi.memory.NullAccessException;

/**
 * Calls C functions of one {@link AbiShape}. The arguments are boxed by the caller in partially evaluated code, without a
 * boundary in between, so in compiled code neither the boxes nor the array exist.
 */
public final class DowncallNode extends Node {

    private final AbiShape shape;
    private final CallMode mode;
    /** Null before the first call. */
    @CompilationFinal private Downcall downcall;
    @CompilationFinal private boolean critical;
    private final BranchProfile attachProfile = BranchProfile.create();
    private final BranchProfile outputProfile = BranchProfile.create();
    private final BranchProfile pendingProfile = BranchProfile.create();

    private DowncallNode(AbiShape shape, CallMode mode) {
        this.shape = shape;
        this.mode = mode;
    }

    /** Cheap: what it takes to call is made by the first call. */
    public static DowncallNode create(AbiShape shape, CallMode mode) {
        return new DowncallNode(shape, mode);
    }

    /**
     * Calls the function at {@code address}.
     *
     * @param arguments one per argument of the shape: an {@code Integer}, {@code Long}, {@code Float} or {@code Double} of exactly
     *            the shape's type, or for a struct an object from {@link StructLocation}
     * @param structResult where a struct result is stored, from {@link StructLocation} (see
     *            {@link AbiType#isReturnedInMemory()}); else null
     * @param keepAlive whatever owns memory that the arguments point to; stays reachable until the function returns
     * @return the result, boxed likewise; null for {@link AbiScalar#VOID} and for a struct
     * @throws NullAccessException if {@code address} is NULL
     * @throws RuntimeException that a callback threw during the call
     */
    public Object execute(long address, Object[] arguments, Object structResult, Object keepAlive) {
        if (Long.compareUnsigned(address, NativeMemory.FIRST_ADDRESS) < 0) {
            CompilerDirectives.transferToInterpreter();
            throw new NullAccessException(address);
        }
        if (downcall == null || critical && mode == CallMode.LEAF_UNTIL_CALLBACK && !Downcalls.noCallbacks().isValid()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            link();
        }
        MemorySegment function = NativeMemory.segment(address, 0);
        Object result = critical ? downcall.call(null, function, structResult, arguments)
                        : callOrdinary(FfiContext.get(this).callState(), function, structResult, arguments);
        Reference.reachabilityFence(keepAlive);
        return result;
    }

    private Object callOrdinary(CallState state, MemorySegment function, Object structResult, Object[] arguments) {
        if (!state.isAttached()) {
            attachProfile.enter();
            state.attach();
        }
        if (!Downcalls.noCallbacks().isValid()) {
            state.setSite(this);
            if (state.isStackExhausted(LuaContext.get(this).getThread())) {
                CompilerDirectives.transferToInterpreter();
                throw new StackOverflowError();
            }
        }
        if (state.hasOutput()) {
            outputProfile.enter();
            state.flushOutput();
        }
        state.beforeCall();
        Object result;
        try {
            result = downcall.call(state.capture(), function, structResult, arguments);
        } finally {
            state.afterCall();
        }
        if (state.hasPending()) {
            pendingProfile.enter();
            throw state.throwPending();
        }
        return result;
    }

    /** Also attaches the thread, so that compiled code meets another one only where threads do change. */
    private void link() {
        critical = switch (mode) {
            case ORDINARY -> false;
            case LEAF, REPORTING_LEAF -> true;
            case LEAF_UNTIL_CALLBACK -> Downcalls.noCallbacks().isValid();
        };
        downcall = Downcalls.get(shape, critical);
        FfiContext.get(this).callState().attach();
    }
}
