package dev.perigee.lua.ffi.memory;

import java.lang.invoke.VarHandle;
import java.lang.invoke.VarHandle.AccessMode;

/**
 * Makes handles of memory ready for compiled code. The JDK links a handle's load and store when each is first interpreted;
 * the compiler cannot see through one that is not linked, so code compiled from one kind of object would call the linker for
 * the others.
 */
final class LinkedHandles {

    private LinkedHandles() {
    }

    /** @return the handle, whose plain loads and stores are linked */
    static VarHandle link(VarHandle handle) {
        boolean linked = handle.isAccessModeSupported(AccessMode.GET) && handle.isAccessModeSupported(AccessMode.SET);
        if (!linked) {
            throw new AssertionError(handle);
        }
        return handle;
    }
}
