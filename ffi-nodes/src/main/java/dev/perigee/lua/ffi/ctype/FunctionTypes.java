package dev.perigee.lua.ffi.ctype;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;

/** The function types in use in one context, so that equal ones are the same object. It keeps none of them alive. */
final class FunctionTypes {

    private final Map<Entry, Entry> entries = new HashMap<>();
    private final ReferenceQueue<FunctionType> dead = new ReferenceQueue<>();

    /** Equal to entries of an equal type; once the type is gone, to itself alone. */
    private static final class Entry extends WeakReference<FunctionType> {

        private final int hash;

        Entry(FunctionType type, ReferenceQueue<FunctionType> dead) {
            super(type, dead);
            this.hash = type.signatureHash();
        }

        @Override
        public boolean equals(Object other) {
            return this == other || other instanceof Entry entry && get() instanceof FunctionType type
                    && entry.get() instanceof FunctionType otherType && type.hasSignatureOf(otherType);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** The type that equals {@code type}: an earlier one, or itself. */
    FunctionType unique(FunctionType type) {
        for (Reference<?> entry = dead.poll(); entry != null; entry = dead.poll()) {
            entries.remove(entry);
        }
        Entry entry = new Entry(type, dead);
        Entry known = entries.putIfAbsent(entry, entry);
        FunctionType earlier = known == null ? null : known.get();
        if (known != null && earlier == null) {
            // It was collected after the comparison.
            entries.remove(known);
            entries.put(entry, entry);
        }
        return earlier == null ? type : earlier;
    }
}
