package dev.perigee.lua.ffi.cparser;

import java.util.List;

import dev.perigee.lua.ffi.ctype.CType;

/** One step from the specified type to the declared one; a declarator is a list of them, innermost type first. */
sealed interface Derivation {

    record Pointer(int qualifiers, boolean isShort) implements Derivation {
    }

    record Reference() implements Derivation {
    }

    /** An array of {@code length} elements, a number or a marker of {@code ArrayType}. */
    record Array(long length) implements Derivation {
    }

    record Function(List<CType> parameters, boolean variadic) implements Derivation {
    }

    /** The alignment that an attribute gives the type so far, in bytes. */
    record Alignment(int bytes) implements Derivation {
    }
}
