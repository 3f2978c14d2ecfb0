package dev.perigee.lua.ffi.ctype;

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

    private static final int FIRST_CLEANUP = 64;

    private final CType base;
    private volatile PointerType pointer;
    private volatile ReferenceType reference;
    private Map<Key, WeakReference<CType>> others;
    private int cleanupSize = FIRST_CLEANUP;

    /** What is derived: {@code first} and {@code second} are its parameters. */
    private record Key(Kind kind, long first, int second) {
    }

    private enum Kind {
        ARRAY, VECTOR, VARIANT, SHORT_POINTER
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
        }
        WeakReference<CType> known = others.get(key);
        CType type = known == null ? null : known.get();
        if (type == null) {
            type = maker.get();
            others.put(key, new WeakReference<>(type));
            cleanUp();
        }
        return type;
    }

    private void cleanUp() {
        if (others.size() >= cleanupSize) {
            others.values().removeIf(entry -> entry.get() == null);
            cleanupSize = Math.max(FIRST_CLEANUP, 2 * others.size());
        }
    }
}
