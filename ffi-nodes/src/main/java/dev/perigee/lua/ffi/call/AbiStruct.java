package dev.perigee.lua.ffi.call;

import java.util.List;

/**
 * A struct, union or complex number passed or returned by value, reduced to what the calling convention looks at. Structs
 * that are passed alike are equal, so they share handles; make them with {@link StructClassifier#classify}.
 *
 * @param size in bytes
 * @param alignment in bytes
 * @param parts scalars that fill the struct from offset 0 on without gaps and are passed exactly as the fields are
 */
public record AbiStruct(long size, int alignment, List<AbiScalar> parts) implements AbiType {

    /**
     * Whether C is given the place to write a result of this type to. That place must be native memory; a struct that comes
     * back in registers may be stored in a Java array, too.
     */
    public boolean isReturnedInMemory() {
        return size > StructClassifier.MAX_IN_REGISTERS && !parts.getFirst().isFloating();
    }

    /**
     * A scalar inside a struct.
     *
     * @param offset in bytes from the start of the outermost struct
     */
    public record Field(long offset, AbiScalar type) {
    }
}
