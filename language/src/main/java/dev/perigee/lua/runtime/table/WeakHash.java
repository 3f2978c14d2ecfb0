package dev.perigee.lua.runtime.table;

import java.lang.ref.WeakReference;

import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The hash of a weak table: objects among its keys or values, or both, do not stay alive for its sake. An entry of which
 * either is gone reads as nil and leaves with the next rebuild. Numbers, booleans and strings are never collected. Lua 5.1
 * manual, section 2.10.2.
 */
final class WeakHash extends LuaHash {

    private final boolean weakKeys;
    private final boolean weakValues;
    /** Key and value of the entry that a traversal is at: between finding it and reading it nothing must disappear. */
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
        return weakKeys && isCollectable(key) ? new WeakReference<>(key) : key;
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
        visitedKey = entry < 0 ? null : keyAt(entry);
        visitedValue = entry < 0 ? null : valueAt(entry);
    }

    @Override
    public Object keyAt(int entry) {
        return unwrapKey(super.keyAt(entry));
    }

    @Override
    public Object valueAt(int entry) {
        if (super.keyAt(entry) instanceof WeakReference<?> key && key.get() == null) {
            return LuaNil.NIL;
        }
        Object stored = super.valueAt(entry);
        if (stored instanceof WeakReference<?> value) {
            Object referent = value.get();
            return referent == null ? LuaNil.NIL : referent;
        }
        return stored;
    }
}
