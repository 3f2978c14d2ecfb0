package dev.perigee.lua.ffi.callback;

import java.lang.foreign.Arena;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import com.oracle.truffle.api.CallTarget;

import dev.perigee.lua.ffi.call.AbiLayouts;
import dev.perigee.lua.ffi.call.AbiScalar;
import dev.perigee.lua.ffi.call.AbiShape;
import dev.perigee.lua.ffi.call.CallState;

/**
 * One C function pointer whose function can be exchanged. The native stub is bound to this object for good; what it runs is
 * looked up at each call, so the address survives {@code set}, and a freed slot serves again for any C type of its shape.
 */
final class CallbackSlot {

    private static final MethodHandle RUN;

    static {
        try {
            RUN = MethodHandles.lookup().findVirtual(CallbackSlot.class, "run", MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final AbiShape shape;
    private final CallState state;
    private final Object zero;
    private long address;
    private CallTarget target;
    private Object handler;

    CallbackSlot(AbiShape shape, CallState state) {
        this.shape = shape;
        this.state = state;
        this.zero = zero((AbiScalar) shape.result());
    }

    private static Object zero(AbiScalar result) {
        return switch (result) {
            case I64 -> 0L;
            case F32 -> 0F;
            case F64 -> 0D;
            default -> 0;
        };
    }

    /** Makes the native function, which lives as long as {@code arena}. */
    void link(Arena arena) {
        int arguments = shape.arguments().size();
        MethodHandle collected = RUN.bindTo(this).asCollector(Object[].class, arguments + 1);
        MethodHandle entry = MethodHandles.insertArguments(collected, 0, (Object) null);
        MethodHandle typed = entry.asType(AbiLayouts.descriptor(shape).toMethodType());
        address = Linker.nativeLinker().upcallStub(typed, AbiLayouts.descriptor(shape), arena).address();
    }

    long address() {
        return address;
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

    /**
     * Runs the callback for C. Nothing may be thrown out of here, as that would end the process.
     *
     * @param arguments a free place for the handler, then the C arguments
     */
    private Object run(Object[] arguments) {
        if (!state.isCallingThread()) {
            state.setPending(new BadCallbackException("callback from a thread that is not Lua's"));
            return zero;
        }
        if (state.hasPending()) {
            return zero;
        }
        state.enterCallback();
        Object result = zero;
        try {
            if (target == null) {
                throw new BadCallbackException("bad callback");
            }
            arguments[0] = handler;
            Object returned = target.call(arguments);
            result = shape.result() == AbiScalar.VOID ? zero : zero.getClass().cast(returned);
        } catch (Throwable e) {
            state.setPending(e);
        }
        state.leaveCallback();
        return result;
    }
}
