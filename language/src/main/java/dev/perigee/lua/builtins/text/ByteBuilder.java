package dev.perigee.lua.builtins.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import dev.perigee.lua.runtime.string.LuaString;

/** A growable byte array in which library functions assemble a string; {@code StringBuilder} would decode the bytes. */
public final class ByteBuilder {

    private static final VarHandle LITTLE_ENDIAN = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;

    public ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    public int length() {
        return length;
    }

    public ByteBuilder append(int b) {
        reserve(1);
        bytes[length++] = (byte) b;
        return this;
    }

    /** Appends the lowest {@code count} bytes of {@code bits}, the lowest first. */
    public ByteBuilder appendFixed(long bits, int count) {
        reserve(Long.BYTES);
        LITTLE_ENDIAN.set(bytes, length, bits);
        length += count;
        return this;
    }

    public ByteBuilder append(byte[] source) {
        return append(source, 0, source.length);
    }

    /** Appends the bytes {@code [from, to)} of {@code source}. */
    public ByteBuilder append(byte[] source, int from, int to) {
        reserve(to - from);
        System.arraycopy(source, from, bytes, length, to - from);
        length += to - from;
        return this;
    }

    public ByteBuilder append(ByteBuilder other) {
        return append(other.bytes, 0, other.length);
    }

    /** Appends the UTF-8 bytes of {@code text}. */
    public ByteBuilder append(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends {@code count} times the byte {@code b}; nothing if the count is negative. */
    public ByteBuilder fill(int b, int count) {
        if (count > 0) {
            reserve(count);
            Arrays.fill(bytes, length, length + count, (byte) b);
            length += count;
        }
        return this;
    }

    /**
     * Makes room for {@code count} more bytes.
     *
     * @throws TextError if the string would be longer than a string can be
     */
    private void reserve(int count) {
        int needed = length + count;
        if (needed < 0 || needed > LuaString.MAX_LENGTH) {
            throw new TextError(TextError.NOT_ENOUGH_MEMORY);
        }
        if (needed > bytes.length) {
            long grown = Math.max(needed, 16L + bytes.length + (bytes.length >> 1));
            bytes = Arrays.copyOf(bytes, (int) Math.min(grown, LuaString.MAX_LENGTH));
        }
    }

    /** The content as a string. This builder must not be used afterwards, as it may share its array. */
    public LuaString toLuaString() {
        return LuaString.wrap(toByteArray());
    }

    /** The content, without a copy when it fills the array. */
    public byte[] toByteArray() {
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }
}
