package dev.perigee.lua.runtime.table;

import java.util.Arrays;

import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The hash part of a table: every key that is neither in the array part nor a property of the shape. Entries lie in
 * insertion order in two parallel arrays; an open-addressing index leads to them.
 *
 * <p>Storing nil keeps the key, so that traversal survives the removal of fields; dead entries go when the hash is
 * rebuilt, which only the insertion of a new key does. Keys are normalised (see {@link TableKeys}).
 */
public class LuaHash {

    private static final int MIN_CAPACITY = 4;
    /** A free place in {@link #index}. */
    private static final int FREE = 0;

    private Object[] keys;
    private Object[] values;
    /** Entry number plus one, or {@link #FREE}; the length is a power of two and twice the capacity. */
    private int[] index;
    /** Entries in use, dead ones included. */
    private int count;
    /** Whether an Integer key was ever inserted; appends then look here for the values that follow. */
    private boolean integerKeys;

    public LuaHash(int expected) {
        allocate(capacityFor(expected));
    }

    private static int capacityFor(int expected) {
        return expected <= MIN_CAPACITY ? MIN_CAPACITY : Integer.highestOneBit(expected - 1) << 1;
    }

    private void allocate(int capacity) {
        // Should memory run out here, the hash is as it was.
        Object[] newKeys = new Object[capacity];
        Object[] newValues = new Object[capacity];
        index = new int[capacity * 2];
        keys = newKeys;
        values = newValues;
        count = 0;
    }

    public boolean hasIntegerKeys() {
        return integerKeys;
    }

    /** Whether the insertion of another key has to make room first. */
    boolean isFull() {
        return count == keys.length;
    }

    /** The number of entry places in use; entries {@code 0 … entryCount()-1} may be dead. */
    public int entryCount() {
        return count;
    }

    /** How a key is kept, and below a value; a weak table keeps references to objects. */
    Object wrapKey(Object key) {
        return key;
    }

    Object wrapValue(Object value) {
        return value;
    }

    /** A traversal is at {@code entry}, or past the end if that is negative: a weak table holds on to this entry. */
    void visit(@SuppressWarnings("unused") int entry) {
    }

    /** The key that a stored one stands for. */
    Object unwrapKey(Object stored) {
        return stored;
    }

    public Object keyAt(int entry) {
        return keys[entry];
    }

    public Object valueAt(int entry) {
        return values[entry];
    }

    public void setValueAt(int entry, Object value) {
        values[entry] = wrapValue(value);
    }

    /** The entry of a string key, or -1. */
    public int find(LuaString key) {
        int mask = index.length - 1;
        for (int place = spread(key.hashCode()) & mask;; place = place + 1 & mask) {
            int entry = index[place] - 1;
            if (entry < 0) {
                return -1;
            }
            Object candidate = keys[entry];
            if (candidate == key || candidate instanceof LuaString string && string.equalTo(key)) {
                return entry;
            }
        }
    }

    /** The entry of an integral key, or -1. */
    public int find(int key) {
        int mask = index.length - 1;
        for (int place = spread(key) & mask;; place = place + 1 & mask) {
            int entry = index[place] - 1;
            if (entry < 0) {
                return -1;
            }
            if (keys[entry] instanceof Integer candidate && candidate == key) {
                return entry;
            }
        }
    }

    /** The entry of any normalised key, or -1. */
    public int find(Object key) {
        if (key instanceof LuaString string) {
            return find(string);
        }
        if (key instanceof Integer integer) {
            return find((int) integer);
        }
        int mask = index.length - 1;
        for (int place = spread(hashOf(key)) & mask;; place = place + 1 & mask) {
            int entry = index[place] - 1;
            if (entry < 0) {
                return -1;
            }
            if (sameKey(unwrapKey(keys[entry]), key)) {
                return entry;
            }
        }
    }

    private static boolean sameKey(Object a, Object b) {
        return a == b || (a instanceof Double x && b instanceof Double y && x.doubleValue() == y.doubleValue()) ||
                        (a instanceof Boolean p && b instanceof Boolean q && p.booleanValue() == q.booleanValue());
    }

    private static int hashOf(Object key) {
        if (key instanceof LuaString string) {
            return string.hashCode();
        }
        if (key instanceof Integer integer) {
            return integer;
        }
        if (key instanceof Double number) {
            return Double.hashCode(number);
        }
        if (key instanceof Boolean bool) {
            return bool ? 1 : 2;
        }
        return System.identityHashCode(key);
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ h >>> 16;
    }

    /** Adds a key that is not present. */
    public void insert(Object key, Object value) {
        if (count == keys.length) {
            rebuild();
        }
        Object storedKey = wrapKey(key);
        Object storedValue = wrapValue(value);
        int entry = count++;
        keys[entry] = storedKey;
        values[entry] = storedValue;
        integerKeys |= key instanceof Integer;
        link(key, entry);
    }

    private void link(Object key, int entry) {
        int mask = index.length - 1;
        int place = spread(hashOf(key)) & mask;
        while (index[place] != FREE) {
            place = place + 1 & mask;
        }
        index[place] = entry + 1;
    }

    /** Drops dead entries, and doubles the capacity if most are alive. */
    private void rebuild() {
        Object[] liveKeys = new Object[count];
        Object[] liveValues = new Object[count];
        int live = 0;
        for (int i = 0; i < count; i++) {
            Object key = keyAt(i);
            Object value = valueAt(i);
            if (value != LuaNil.NIL && key != null) {
                liveKeys[live] = key;
                liveValues[live] = value;
                live++;
            }
        }
        allocate(capacityFor(Math.max(MIN_CAPACITY, live + live / 2 + 1)));
        for (int i = 0; i < live; i++) {
            insert(liveKeys[i], liveValues[i]);
        }
    }

    /** Forgets all entries but keeps the memory. */
    public void clear() {
        Arrays.fill(keys, 0, count, null);
        Arrays.fill(values, 0, count, null);
        Arrays.fill(index, FREE);
        count = 0;
        integerKeys = false;
    }
}
