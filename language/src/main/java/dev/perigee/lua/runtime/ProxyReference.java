package dev.perigee.lua.runtime;

import java.lang.ref.WeakReference;

/**
 * A weak table's reference to a proxy that is a key. Lua keeps such a key until its finalizer, which may well look it up,
 * has run, while Java clears references before. Lua 5.1 manual, section 2.10.2.
 */
public final class ProxyReference extends WeakReference<Proxy> {

    /** The proxy from when it is found to be garbage until its finalizer has run. */
    private volatile Proxy revived;
    /** To the proxy after its finalizer has run: the program may have kept it. */
    private volatile WeakReference<Proxy> survivor;

    ProxyReference(Proxy proxy) {
        super(proxy);
    }

    @Override
    public Proxy get() {
        Proxy proxy = super.get();
        if (proxy == null) {
            proxy = revived;
        }
        return proxy != null || survivor == null ? proxy : survivor.get();
    }

    void revive(Proxy proxy) {
        revived = proxy;
    }

    void finalized(Proxy proxy) {
        survivor = new WeakReference<>(proxy);
        revived = null;
    }

    /** Whether the collector has found the proxy to be garbage, and its thread for that has yet to tell us. */
    boolean isBeingRevived() {
        return refersTo(null) && revived == null && survivor == null;
    }
}
