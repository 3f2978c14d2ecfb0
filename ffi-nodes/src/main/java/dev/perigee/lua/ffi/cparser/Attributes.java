package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * The qualifiers and attributes read so far for the declaration at hand. They may come before, between and after the
 * parts of a declarator; the part that they apply to takes them from here.
 */
final class Attributes {

    /** Qualifiers for the next type or pointer. */
    int qualifiers;
    /** Whether {@code __ptr32} stood after the star. */
    boolean shortPointer;
    boolean packed;
    /** Bytes, 0 if not given. */
    int alignment;
    /** The largest {@link #alignment} given: on a field that one counts, on a type the last. */
    int strictestAlignment;
    /** Whether {@code _Atomic} qualifies the type. */
    boolean atomic;
    /** The type that {@code _Atomic(type)} names until the specifiers take it, or null. */
    CType atomicType;
    /** The part of {@link #alignment} that {@code __declspec} gave: before a struct it aligns the struct itself. */
    int declspecAlignment;
    /** Bytes of a scalar of the given {@code mode}, 0 if not given. */
    int modeSize;
    /** Bytes of a vector, 0 if not given. */
    int vectorSize;
    /** Whether a function returns soon and never calls back. */
    boolean leaf;
    /** The symbol that {@code asm("…")} names, or null. */
    LuaString symbol;

    Attributes() {
    }

    /** A copy, for the next declarator of the same declaration. */
    Attributes copy() {
        Attributes result = new Attributes();
        result.qualifiers = qualifiers;
        result.shortPointer = shortPointer;
        result.packed = packed;
        result.atomic = atomic;
        result.alignment = alignment;
        result.strictestAlignment = strictestAlignment;
        result.declspecAlignment = declspecAlignment;
        result.modeSize = modeSize;
        result.vectorSize = vectorSize;
        result.leaf = leaf;
        result.symbol = symbol;
        return result;
    }

    void align(int bytes) {
        alignment = bytes;
        strictestAlignment = Math.max(strictestAlignment, bytes);
    }

    /** The qualifiers, which count for one type only. */
    int takeQualifiers() {
        int result = qualifiers;
        qualifiers = 0;
        return result;
    }

    CType takeAtomicType() {
        CType result = atomicType;
        atomicType = null;
        return result;
    }

    boolean takeShortPointer() {
        boolean result = shortPointer;
        shortPointer = false;
        return result;
    }
}
