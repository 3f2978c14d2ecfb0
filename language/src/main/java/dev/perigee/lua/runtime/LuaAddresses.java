package dev.perigee.lua.runtime;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The {@code table: 0x…} texts of values without a better one. The number stands for an address: programs take it for the
 * identity of a value, hence no two living values have the same one, and a value keeps its own.
 */
public final class LuaAddresses {

    /** Within what processes get for their heaps, so that the texts have the usual length. */
    private static final long FIRST = 0x7f10_0000_0000L;
    private static final long DISTANCE = 0x20;

    private static final AtomicLong next = new AtomicLong(FIRST);
    private static final Map<Identity, Long> addresses = new ConcurrentHashMap<>();
    private static final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    private LuaAddresses() {
    }

    /** {@code type: address}; most library functions have a number instead. */
    @TruffleBoundary
    public static String describe(Object value) {
        if (value instanceof LuaFunction function && function.isBuiltin() && function.getBuiltinNumber() > 0) {
            return "function: builtin#" + function.getBuiltinNumber();
        }
        return LuaTypes.name(value) + ": " + NumberFormat.addressToLuaString(address(value));
    }

    /** The number that stands for the address of {@code value}; equal strings share it. */
    @TruffleBoundary
    public static long address(Object value) {
        if (value instanceof LightUserdata userdata) {
            return userdata.address();
        }
        for (Object dead = gone.poll(); dead != null; dead = gone.poll()) {
            addresses.remove(dead);
        }
        Object identity = value instanceof LuaString string ? string.canonical() : value;
        return addresses.computeIfAbsent(new Identity(identity), key -> next.getAndAdd(DISTANCE));
    }

    /** A value by identity. One that is gone equals itself only. */
    private static final class Identity extends WeakReference<Object> {

        private final int hash;

        Identity(Object value) {
            super(value, gone);
            hash = System.identityHashCode(value);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            Object value = get();
            return value != null && other instanceof Identity identity && identity.refersTo(value);
        }
    }
}
