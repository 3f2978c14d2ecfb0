package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;
import com.oracle.truffle.api.profiles.ConditionProfile;

import dev.perigee.lua.LuaContext;
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
    /**
     * The function called first. A constant segment saves two calls into the session code of {@code java.lang.foreign}, which
     * partial evaluation cannot see through for a fresh segment.
     */
    @CompilationFinal private MemorySegment firstFunction;
    private final ConditionProfile firstProfile = ConditionProfile.create();
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
    public Object execute(CallState state, long address, Object[] arguments, Object structResult, Object keepAlive) {
        if (Long.compareUnsigned(address, NativeMemory.FIRST_ADDRESS) < 0) {
            CompilerDirectives.transferToInterpreter();
            throw new NullAccessException(address);
        }
        if (downcall == null || critical && mode == CallMode.LEAF_UNTIL_CALLBACK && !Downcalls.noCallbacks().isValid()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            link(state, address);
        }
        if (!critical) {
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
        }
        boolean first = firstProfile.profile(address == firstFunction.address());
        MemorySegment function = first ? firstFunction : MemorySegment.ofAddress(address);
        Object result;
        try {
            result = downcall.call(state.capture(), function, structResult, arguments);
        } finally {
            if (!critical) {
                state.afterCall();
            }
        }
        Reference.reachabilityFence(keepAlive);
        if (!critical && state.hasPending()) {
            pendingProfile.enter();
            throw state.throwPending();
        }
        return result;
    }

    /** Also attaches the thread, so that compiled code meets another one only where threads do change. */
    private void link(CallState state, long address) {
        critical = switch (mode) {
            case ORDINARY -> false;
            case LEAF, REPORTING_LEAF -> true;
            case LEAF_UNTIL_CALLBACK -> Downcalls.noCallbacks().isValid();
        };
        downcall = Downcalls.get(shape, critical);
        firstFunction = MemorySegment.ofAddress(address);
        state.attach();
    }
}
