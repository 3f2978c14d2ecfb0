package dev.perigee.lua.runtime.table;

import java.lang.ref.WeakReference;

import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.Proxy;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The hash of a weak table: objects among its keys or values, or both, do not stay alive for its sake. An entry of which
 * either is gone reads as nil and leaves with the next rebuild. Numbers, booleans and strings are never collected. Lua 5.1
 * manual, section 2.10.2.
 */
final class WeakHash extends LuaHash {

    private final boolean weakKeys;
    private final boolean weakValues;
    /**
     * Key and value of the entry that a traversal is at: between finding it and reading first the key, then the value
     * neither must disappear. Afterwards nothing is kept.
     */
    private Object visitedKey;
    private Object visitedValue;

    WeakHash(boolean weakKeys, boolean weakValues) {
        super(0);
        this.weakKeys = weakKeys;
        this.weakValues = weakValues;
    }

    private static boolean isCollectable(Object value) {
        return !(value == LuaNil.NIL || value instanceof LuaString || value instanceof Boolean || LuaTypes.isNumber(value));
    }

    @Override
    Object wrapKey(Object key) {
        if (!weakKeys || !isCollectable(key)) {
            return key;
        }
        return key instanceof Proxy proxy ? proxy.reference() : new WeakReference<>(key);
    }

    @Override
    Object wrapValue(Object value) {
        return weakValues && isCollectable(value) ? new WeakReference<>(value) : value;
    }

    /** A key that is gone equals nothing; the entry's value must read as nil. */
    @Override
    Object unwrapKey(Object stored) {
        return stored instanceof WeakReference<?> reference ? reference.get() : stored;
    }

    @Override
    void visit(int entry) {
        Object key = entry < 0 ? null : keyAt(entry);
        visitedValue = entry < 0 ? null : valueAt(entry);
        visitedKey = key;
    }

    @Override
    public Object keyAt(int entry) {
        Object key = unwrapKey(super.keyAt(entry));
        visitedKey = null;
        return key;
    }

    @Override
    public Object valueAt(int entry) {
        if (super.keyAt(entry) instanceof WeakReference<?> key && key.get() == null) {
            return LuaNil.NIL;
        }
        if (visitedKey == null) {
            visitedValue = null;
        }
        Object stored = super.valueAt(entry);
        if (stored instanceof WeakReference<?> value) {
            Object referent = value.get();
            return referent == null ? LuaNil.NIL : referent;
        }
        return stored;
    }
}
