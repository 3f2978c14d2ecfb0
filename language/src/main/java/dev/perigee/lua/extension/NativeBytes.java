package dev.perigee.lua.extension;

/**
 * Native memory in which a string buffer keeps its bytes once the program has asked for a pointer to them. Positions are
 * offsets from the start of the memory; nothing checks them.
 */
public interface NativeBytes {

    byte get(int position);

    /** Copies {@code count} bytes at {@code position} to {@code target}. */
    void read(int position, byte[] target, int count);

    /** Copies the bytes {@code [from, from + count)} of {@code source} to {@code position}. */
    void write(int position, byte[] source, int from, int count);

    /** New memory of {@code capacity} bytes that begins with the {@code count} bytes at {@code position} of this one. */
    NativeBytes copy(int position, int count, int capacity);

    /** The place at {@code position} as a {@code uint8_t *} that keeps the memory. */
    Object pointer(int position);
}
