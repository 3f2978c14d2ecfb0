package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The code of every {@link Downcall} that calls a handle as it is; see {@link HandleTemplate}. Only a handle that is a static
 * constant is taken apart by partial evaluation already, whereas one in a node's field remains a call in its graph and is
 * left to later inlining, which does not get to the bottom of it.
 */
final class DowncallTemplate implements Downcall {

    static final MethodType TYPE = MethodType.methodType(Object.class, MemorySegment.class, MemorySegment.class, Object.class, Object[].class);

    /** Null in the template itself. */
    private static final MethodHandle HANDLE = HandleTemplate.ownHandle(MethodHandles.lookup());

    static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }

    @Override
    public Object call(MemorySegment capture, MemorySegment function, Object structResult, Object[] arguments) {
        try {
            return (Object) HANDLE.invokeExact(capture, function, structResult, arguments);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
