package dev.perigee.lua.runtime;

import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A userdata that {@code newproxy} made. Once it is garbage, its metatable's {@code __gc} is called with it. Java's own
 * finalization finds that out: alone of all means it keeps the object and whatever only that leads to until then, so that
 * a finalizer may lead to its proxy, as it usually does.
 */
public final class Proxy extends LuaUserdata {

    private final Finalizers finalizers;
    private final ProxyReference reference = new ProxyReference(this);

    Proxy(LuaTable metatable, Finalizers finalizers) {
        super(metatable);
        this.finalizers = finalizers;
    }

    /** The one reference that all weak tables use for this proxy as a key. */
    public ProxyReference reference() {
        return reference;
    }

    /** Called by a thread of the JVM. */
    @Override
    @SuppressWarnings("removal")
    protected void finalize() {
        finalizers.add(this);
    }
}
