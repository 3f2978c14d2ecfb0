package dev.perigee.lua.runtime;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.LuaContext;

/**
 * A bare address as a value of type {@code userdata}. Programs get them from serialized data, most often NULL, which stands
 * for JSON's null there. In one context equal addresses are the same object.
 */
public final class LightUserdata extends LuaUserdata {

    private final long address;

    private LightUserdata(long address) {
        super(null);
        this.address = address;
    }

    @TruffleBoundary
    public static LightUserdata of(LuaContext context, long address) {
        Map<LightUserdata, WeakReference<LightUserdata>> known = context.service(Pool.class, Pool::new).known;
        LightUserdata created = new LightUserdata(address);
        WeakReference<LightUserdata> reference = known.get(created);
        LightUserdata present = reference == null ? null : reference.get();
        if (present == null) {
            known.put(created, new WeakReference<>(created));
            return created;
        }
        return present;
    }

    /** The objects of a context that are in use. */
    private static final class Pool {
        final Map<LightUserdata, WeakReference<LightUserdata>> known = new WeakHashMap<>();
    }

    public long address() {
        return address;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LightUserdata userdata && userdata.address == address;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(address);
    }
}
