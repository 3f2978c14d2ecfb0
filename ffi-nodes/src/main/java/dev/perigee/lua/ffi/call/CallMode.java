package dev.perigee.lua.ffi.call;

/**
 * How much the Java VM has to prepare for a C function. A critical call keeps the thread in its Java state: it is as fast as
 * a call in C, but holds up the garbage collector, must not call back into Java (that ends the process) and records no
 * {@code errno}.
 */
public enum CallMode {
    /** Any function: may block, call back and set {@code errno}. */
    ORDINARY,
    /** A function that never blocks and cannot reach a callback, such as {@code sqrt}. */
    LEAF,
    /** Declared to be a leaf, but out of our sight: critical until the first callback of the process is handed to C. */
    LEAF_UNTIL_CALLBACK
}
