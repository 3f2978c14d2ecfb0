package dev.perigee.lua.runtime;

/** How a generic loop advances: library iterators over tables need no calls. */
public enum IteratorKind {
    /** By calling the function. */
    CALL,
    /** By {@code next}: all entries of a table. */
    NEXT,
    /** By the iterator of {@code ipairs}: elements from 1 up to the first nil. */
    ARRAY
}
