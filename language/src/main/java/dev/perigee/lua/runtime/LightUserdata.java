package dev.perigee.lua.runtime;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * A bare address as a value of type {@code userdata}. Programs get them from serialized data, most often NULL, which stands
 * for JSON's null there. Equal addresses are the same object.
 */
public final class LightUserdata extends LuaUserdata {

    private static final Map<LightUserdata, WeakReference<LightUserdata>> KNOWN = new WeakHashMap<>();
    private static final LightUserdata NULL = new LightUserdata(0);

    private final long address;

    private LightUserdata(long address) {
        super(null);
        this.address = address;
    }

    @TruffleBoundary
    public static LightUserdata of(long address) {
        if (address == 0) {
            return NULL;
        }
        LightUserdata created = new LightUserdata(address);
        synchronized (KNOWN) {
            WeakReference<LightUserdata> reference = KNOWN.get(created);
            LightUserdata known = reference == null ? null : reference.get();
            if (known != null) {
                return known;
            }
            KNOWN.put(created, new WeakReference<>(created));
            return created;
        }
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
