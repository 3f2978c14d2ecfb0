package dev.perigee.lua.ffi.ctype;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The types derived from one type, so that each exists once. Array types and qualified variants are held weakly: a
 * program that makes types of ever new lengths must not fill the memory of a type that outlives it.
 */
final class DerivedTypes {

    private final CType base;
    private volatile PointerType pointer;
    private volatile ReferenceType reference;
    private Map<Key, Entry> others;
    private ReferenceQueue<CType> dead;

    /** What is derived: {@code first} and {@code second} are its parameters. */
    private record Key(Kind kind, long first, int second) {
    }

    private enum Kind {
        ARRAY, VECTOR, VARIANT, SHORT_POINTER
    }

    private static final class Entry extends WeakReference<CType> {

        private final Key key;

        Entry(Key key, CType type, ReferenceQueue<CType> dead) {
            super(type, dead);
            this.key = key;
        }
    }

    DerivedTypes(CType base) {
        this.base = base;
    }

    PointerType pointer() {
        PointerType result = pointer;
        return result != null ? result : makePointer();
    }

    @TruffleBoundary
    private synchronized PointerType makePointer() {
        if (pointer == null) {
            pointer = new PointerType(base, DataModel.HOST.pointerSize());
        }
        return pointer;
    }

    ReferenceType reference() {
        ReferenceType result = reference;
        return result != null ? result : makeReference();
    }

    @TruffleBoundary
    private synchronized ReferenceType makeReference() {
        if (reference == null) {
            reference = new ReferenceType(base);
        }
        return reference;
    }

    PointerType shortPointer() {
        Key key = new Key(Kind.SHORT_POINTER, 0, 0);
        return (PointerType) find(key, () -> new PointerType(base, Integer.BYTES));
    }

    ArrayType array(long length) {
        return (ArrayType) find(new Key(Kind.ARRAY, length, 0), () -> new ArrayType(base, length));
    }

    VectorType vector(int size) {
        return (VectorType) find(new Key(Kind.VECTOR, size, 0), () -> new VectorType(base, size));
    }

    CType variant(int qualifiers, int alignment) {
        Key key = new Key(Kind.VARIANT, alignment, qualifiers);
        return find(key, () -> new QualifiedType(base, qualifiers, alignment));
    }

    @TruffleBoundary
    private synchronized CType find(Key key, Supplier<CType> maker) {
        if (others == null) {
            others = new HashMap<>();
            dead = new ReferenceQueue<>();
        }
        Entry known = others.get(key);
        CType type = known == null ? null : known.get();
        if (type == null) {
            type = maker.get();
            others.put(key, new Entry(key, type, dead));
            removeDead();
        }
        return type;
    }

    private void removeDead() {
        for (Reference<?> entry = dead.poll(); entry != null; entry = dead.poll()) {
            others.remove(((Entry) entry).key, entry);
        }
    }
}
