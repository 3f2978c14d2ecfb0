package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;

/** Calls C functions of one {@link AbiShape}; see {@link DowncallTemplate}. */
interface Downcall {

    /**
     * @param capture where {@code errno} is stored after the call, from {@link CallState}; null for critical calls
     * @param function the address of the function
     * @param structResult where a struct result is stored, from {@link StructLocation}; else null
     * @param arguments boxed as {@link DowncallNode} has them
     * @return the result, boxed likewise; null for void and for a struct
     */
    Object call(MemorySegment capture, MemorySegment function, Object structResult, Object[] arguments);
}
