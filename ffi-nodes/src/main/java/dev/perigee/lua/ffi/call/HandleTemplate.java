package dev.perigee.lua.ffi.call;

import java.io.IOException;
import java.io.InputStream;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/**
 * A class that is never used as it is, but loaded once more for each method handle that it calls, as a hidden class that has
 * the handle as its class data. Thereby the handle is a static constant, which compilers take apart, while one in a field of
 * an object remains a call.
 *
 * @param <T> what the class implements
 */
final class HandleTemplate<T> {

    private final Lookup template;
    private final byte[] code;

    /** @param template the lookup of the class itself, which has a constructor without parameters */
    HandleTemplate(Lookup template) {
        this.template = template;
        Class<?> type = template.lookupClass();
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            code = in.readAllBytes();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** An object that calls {@code handle}. */
    @SuppressWarnings("unchecked")
    T instantiate(MethodHandle handle) {
        try {
            Lookup hidden = template.defineHiddenClassWithClassData(code, handle, true);
            return (T) hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class)).invoke();
        } catch (Throwable e) {
            throw CallState.<RuntimeException> unchecked(e);
        }
    }

    /** The handle of the hidden class that looks; null for the template itself. */
    static MethodHandle ownHandle(Lookup lookup) {
        try {
            return MethodHandles.classData(lookup, ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
