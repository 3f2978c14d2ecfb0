package dev.perigee.lua.ffi.call;

/** Calls C functions of one {@link AbiShape} that return a pair of registers; see {@link RegisterPairTemplate}. */
interface RawDowncall {

    /**
     * @param capture the address where {@code errno} is stored after the call; unused by critical calls
     * @param function the address of the function
     * @param values the bits of the arguments; after the call, those of the two registers of the result
     */
    void call(long capture, long function, long[] values);
}
