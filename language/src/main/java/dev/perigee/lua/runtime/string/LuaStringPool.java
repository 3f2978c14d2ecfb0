package dev.perigee.lua.runtime.string;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/**
 * The pool of canonical strings, a chained hash table of weak references. It is shared by all contexts of the process,
 * because code shared between contexts holds canonical constants.
 */
final class LuaStringPool {

    private static final int INITIAL_CAPACITY = 1024;
    /** How many strings outside the pool are remembered, by their hashes. */
    private static final int RECENT_CAPACITY = 1024;
    private static final int MAX_RECENT_LENGTH = 256;

    /** The latest strings that were looked for in vain. The pool takes such a one rather than an equal string. */
    private static final LuaString[] RECENT = new LuaString[RECENT_CAPACITY];
    private static final ReferenceQueue<LuaString> QUEUE = new ReferenceQueue<>();
    private static Entry[] buckets = new Entry[INITIAL_CAPACITY];
    private static int size;

    private LuaStringPool() {
    }

    static synchronized LuaString intern(LuaString string) {
        purge();
        LuaString pooled = find(string);
        if (pooled != null) {
            return pooled;
        }
        LuaString recent = recent(string);
        return add(recent == null ? string : recent);
    }

    /**
     * The string in the pool that equals {@code string}, if there is one, or {@code string} itself. To put every string into
     * the pool that will only be used once costs more than to make it: weak references survive their referents.
     */
    static synchronized LuaString recall(LuaString string) {
        LuaString pooled = find(string);
        if (pooled != null) {
            return pooled;
        }
        LuaString recent = recent(string);
        if (recent != null) {
            return add(recent);
        }
        if (string.length() <= MAX_RECENT_LENGTH) {
            RECENT[string.hashCode() & RECENT_CAPACITY - 1] = string;
        }
        return string;
    }

    private static LuaString find(LuaString string) {
        int hash = string.hashCode();
        for (Entry entry = buckets[hash & buckets.length - 1]; entry != null; entry = entry.next) {
            if (entry.hash == hash) {
                LuaString pooled = entry.get();
                if (pooled != null && pooled.equals(string)) {
                    return pooled;
                }
            }
        }
        return null;
    }

    private static LuaString recent(LuaString string) {
        LuaString recent = RECENT[string.hashCode() & RECENT_CAPACITY - 1];
        return string.equals(recent) ? recent : null;
    }

    private static LuaString add(LuaString string) {
        int hash = string.hashCode();
        if (size >= buckets.length) {
            grow();
        }
        int index = hash & buckets.length - 1;
        buckets[index] = new Entry(string, hash, buckets[index]);
        string.becomeCanonical();
        size++;
        return string;
    }

    private static void grow() {
        Entry[] old = buckets;
        Entry[] grown = new Entry[old.length * 2];
        for (Entry head : old) {
            for (Entry entry = head, next; entry != null; entry = next) {
                next = entry.next;
                int index = entry.hash & grown.length - 1;
                entry.next = grown[index];
                grown[index] = entry;
            }
        }
        buckets = grown;
    }

    private static void purge() {
        for (Reference<?> dead = QUEUE.poll(); dead != null; dead = QUEUE.poll()) {
            remove((Entry) dead);
        }
    }

    private static void remove(Entry dead) {
        int index = dead.hash & buckets.length - 1;
        Entry previous = null;
        for (Entry entry = buckets[index]; entry != null; previous = entry, entry = entry.next) {
            if (entry == dead) {
                if (previous == null) {
                    buckets[index] = entry.next;
                } else {
                    previous.next = entry.next;
                }
                size--;
                return;
            }
        }
    }

    private static final class Entry extends WeakReference<LuaString> {
        final int hash;
        Entry next;

        Entry(LuaString string, int hash, Entry next) {
            super(string, QUEUE);
            this.hash = hash;
            this.next = next;
        }
    }
}
