package dev.perigee.lua.ffi.call;

import java.io.IOException;
import java.io.InputStream;
import java.lang.constant.ConstantDescs;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * The code of every {@link Downcall}. It is never used as it is, but loaded once more for each call handle as a hidden class
 * that has the handle as its class data. Thereby the handle is a static constant: only such a handle is taken apart by
 * partial evaluation already, whereas one in a node's field remains a call in its graph and is left to later inlining, which
 * does not get to the bottom of it.
 */
final class DowncallTemplate implements Downcall {

    static final MethodType TYPE = MethodType.methodType(Object.class, MemorySegment.class, MemorySegment.class, Object.class, Object[].class);

    private static final Lookup LOOKUP = MethodHandles.lookup();
    /** Null in the template itself. */
    private static final MethodHandle HANDLE = ownHandle();

    private static MethodHandle ownHandle() {
        try {
            return MethodHandles.classData(LOOKUP, ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** An object that calls {@code handle}, which is of type {@link #TYPE}. */
    static Downcall instantiate(MethodHandle handle) {
        try {
            Lookup hidden = LOOKUP.defineHiddenClassWithClassData(Code.BYTES, handle, true);
            return (Downcall) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    @Override
    public Object call(MemorySegment capture, MemorySegment function, Object structResult, Object[] arguments) {
        try {
            return (Object) HANDLE.invokeExact(capture, function, structResult, arguments);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** The class file of the template. */
    private static final class Code {

        static final byte[] BYTES = read();

        private static byte[] read() {
            try (InputStream in = DowncallTemplate.class.getResourceAsStream("DowncallTemplate.class")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }
}
