package dev.perigee.lua.ffi.call;

/**
 * How a value travels between Java and C: what a C type is for the calling convention, without its name, signedness or
 * qualifiers. Many C types share one ABI type, so call handles are few.
 */
public sealed interface AbiType permits AbiScalar, AbiStruct, AbiIrregularStruct {

    /** The size of a struct in bytes; 0 for scalars. */
    default long structSize() {
        return 0;
    }

    /**
     * Whether C is given the place to write a result of this type to. That place must be native memory; a struct that comes
     * back in registers may be stored in a Java array, too.
     */
    default boolean isReturnedInMemory() {
        return false;
    }
}
