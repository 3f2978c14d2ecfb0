package dev.perigee.lua.ffi.call;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/** The code of every {@link RawDowncall}; see {@link HandleTemplate}. */
final class RegisterPairTemplate implements RawDowncall {

    static final MethodType TYPE = MethodType.methodType(void.class, long.class, long.class, long[].class);

    /** Null in the template itself. */
    private static final MethodHandle HANDLE = HandleTemplate.ownHandle(MethodHandles.lookup());

    static MethodHandles.Lookup lookup() {
        return MethodHandles.lookup();
    }

    @Override
    @TruffleBoundary
    public void call(long capture, long function, long[] values) {
        try {
            HANDLE.invokeExact(capture, function, values);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }
}
