package dev.perigee.lua.ffi.call;

/**
 * How much the Java VM has to prepare for a C function. A critical call keeps the thread in its Java state: it is as fast as
 * a call in C, but holds up the garbage collector, must not call back into Java (that ends the process) and records no
 * {@code errno}.
 */
public enum CallMode {
    /** Any function: may block, call back and set {@code errno}. */
    ORDINARY,
    /** A function that never blocks, cannot reach a callback and does not set {@code errno}, such as {@code strlen}. */
    LEAF,
    /**
     * Likewise, but a function that sets {@code errno} in cases that its result shows, such as {@code log}. It has no effects
     * beyond that, so in these cases it is called again, as an ordinary function.
     */
    REPORTING_LEAF,
    /** Declared to be a leaf, but out of our sight: critical until the first callback of the process is handed to C. */
    LEAF_UNTIL_CALLBACK
}
