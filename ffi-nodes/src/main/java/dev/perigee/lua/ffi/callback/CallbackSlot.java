package dev.perigee.lua.ffi.callback;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.call.AbiLayouts;
import dev.perigee.lua.ffi.call.AbiScalar;
import dev.perigee.lua.ffi.call.AbiShape;
import dev.perigee.lua.ffi.call.AbiType;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.call.RegisterAssignment;
import dev.perigee.lua.ffi.call.StructLocation;

/**
 * One C function pointer whose function can be exchanged. The native stub is bound to this object for good; what it runs is
 * looked up at each call, so the address survives {@code set}, and a freed slot serves again for any C type of its shape.
 */
final class CallbackSlot {

    private static final MethodHandle RUN = find("run");
    private static final MethodHandle RUN_ASSIGNED = find("runAssigned");

    private static MethodHandle find(String name) {
        try {
            return MethodHandles.lookup().findVirtual(CallbackSlot.class, name, MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    final AbiShape shape;
    private final Object zero;
    /** Keeps the stub. */
    private final Arena arena = Arena.ofAuto();
    private final long address;
    /** Null once the context is closed. */
    private CallState state;
    private ForeignThreads foreign;
    private CallTarget target;
    private Object handler;

    /** Makes the native function, which lives as long as this object. */
    CallbackSlot(AbiShape shape) {
        this.shape = shape;
        this.zero = zero(shape.result());
        this.address = link();
    }

    private static Object zero(AbiType result) {
        return switch (result) {
            case AbiScalar.I64 -> 0L;
            case AbiScalar.F32 -> 0F;
            case AbiScalar.F64 -> 0D;
            case AbiScalar scalar -> 0;
            case AbiType struct -> StructLocation.zeros((int) struct.structSize());
        };
    }

    private long link() {
        RegisterAssignment assignment = shape.assignment();
        AbiShape linked = assignment == null ? shape : assignment.assigned();
        MethodHandle run = (assignment == null ? RUN : RUN_ASSIGNED).bindTo(this);
        MethodHandle collected = run.asCollector(Object[].class, linked.arguments().size() + 1);
        MethodHandle entry = MethodHandles.insertArguments(collected, 0, (Object) null);
        MethodHandle typed = entry.asType(AbiLayouts.descriptor(linked).toMethodType());
        return Linker.nativeLinker().upcallStub(typed, AbiLayouts.descriptor(linked), arena).address();
    }

    long address() {
        return address;
    }

    /** Makes it a callback of the context with these. */
    void adopt(CallState newState, ForeignThreads newForeign) {
        state = newState;
        foreign = newForeign;
    }

    /** The context is closed. */
    void abandon() {
        clear();
        state = null;
        foreign = null;
    }

    void assign(CallTarget newTarget, Object newHandler) {
        target = newTarget;
        handler = newHandler;
    }

    void setHandler(Object newHandler) {
        handler = newHandler;
    }

    /** Lets go of the function; a call that C makes all the same is refused. */
    void clear() {
        target = null;
        handler = null;
    }

    /** What C gets where there is no result to give. */
    Object zero() {
        return zero;
    }

    /**
     * Runs the callback for C. Nothing may be thrown out of here, as that would end the process.
     *
     * @param arguments a free place for the handler, then the C arguments
     */
    private Object run(Object[] arguments) {
        CallState owner = state;
        if (owner == null) {
            return zero;
        }
        if (owner.isCallingThread()) {
            return owner.hasPending() ? zero : run(owner, arguments);
        }
        return runForeign(owner, arguments);
    }

    private Object runForeign(CallState owner, Object[] arguments) {
        ForeignThreads threads = foreign;
        try {
            return threads == null ? zero : threads.run(this, arguments);
        } catch (Throwable e) {
            owner.setPending(e);
            return zero;
        }
    }

    /** Runs it likewise, from what came in each register and place on the stack. */
    private Object runAssigned(Object[] values) {
        RegisterAssignment assignment = shape.assignment();
        return assignment.assembleResult(values, run(assignment.assemble(values)));
    }

    /** Runs the callback on the thread that {@code current} is attached to, and keeps an error there. */
    Object run(CallState current, Object[] arguments) {
        Node site = current.site();
        Object result = zero;
        try {
            current.enterCallback();
            result = call(site, arguments);
        } catch (Throwable e) {
            current.setPending(e);
        }
        current.setSite(site);
        current.leaveCallback();
        return result;
    }

    /** Calls the Lua function, whose errors are thrown. @param site the node of the Lua program's call of C, or null */
    Object call(Node site, Object[] arguments) {
        if (target == null) {
            throw new BadCallbackException("bad callback");
        }
        arguments[0] = handler;
        Object returned = target.call(site, arguments);
        return shape.result() == AbiScalar.VOID ? zero : returned;
    }
}
