package dev.perigee.lua.ffi.memory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Loads and stores in a {@code byte[]} that stands for a small C object on the Java heap: the same operations as
 * {@link NativeMemory}, with an array and an offset in bytes in place of the address. An object whose array never leaves
 * compiled code costs nothing, since escape analysis removes it.
 *
 * <p>The byte order is the machine's, as the content moves to native memory when the object's address is needed.
 */
public final class HeapMemory {

    private static final VarHandle SHORT = view(short[].class);
    private static final VarHandle INT = view(int[].class);
    private static final VarHandle LONG = view(long[].class);
    private static final VarHandle FLOAT = view(float[].class);
    private static final VarHandle DOUBLE = view(double[].class);

    private HeapMemory() {
    }

    private static VarHandle view(Class<?> arrayType) {
        return LinkedHandles.link(MethodHandles.byteArrayViewVarHandle(arrayType, ByteOrder.nativeOrder()));
    }

    public static byte getByte(byte[] memory, int offset) {
        return memory[offset];
    }

    public static void putByte(byte[] memory, int offset, byte value) {
        memory[offset] = value;
    }

    public static short getShort(byte[] memory, int offset) {
        return (short) SHORT.get(memory, offset);
    }

    public static void putShort(byte[] memory, int offset, short value) {
        SHORT.set(memory, offset, value);
    }

    public static int getInt(byte[] memory, int offset) {
        return (int) INT.get(memory, offset);
    }

    public static void putInt(byte[] memory, int offset, int value) {
        INT.set(memory, offset, value);
    }

    public static long getLong(byte[] memory, int offset) {
        return (long) LONG.get(memory, offset);
    }

    public static void putLong(byte[] memory, int offset, long value) {
        LONG.set(memory, offset, value);
    }

    public static float getFloat(byte[] memory, int offset) {
        return (float) FLOAT.get(memory, offset);
    }

    public static void putFloat(byte[] memory, int offset, float value) {
        FLOAT.set(memory, offset, value);
    }

    public static double getDouble(byte[] memory, int offset) {
        return (double) DOUBLE.get(memory, offset);
    }

    public static void putDouble(byte[] memory, int offset, double value) {
        DOUBLE.set(memory, offset, value);
    }

    /** Copies {@code length} bytes; the ranges may overlap. */
    public static void copy(byte[] source, int sourceOffset, byte[] target, int targetOffset, int length) {
        System.arraycopy(source, sourceOffset, target, targetOffset, length);
    }

    public static void fill(byte[] memory, int offset, int length, byte value) {
        Arrays.fill(memory, offset, offset + length, value);
    }
}
