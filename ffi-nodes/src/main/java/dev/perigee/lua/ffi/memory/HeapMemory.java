package dev.perigee.lua.ffi.memory;

import java.nio.ByteOrder;
import java.util.Arrays;

import com.oracle.truffle.api.memory.ByteArraySupport;

/**
 * Loads and stores in a {@code byte[]} that stands for a small C object on the Java heap: the same operations as
 * {@link NativeMemory}, with an array and an offset in bytes in place of the address. An object whose array never leaves
 * compiled code costs nothing, since escape analysis removes it.
 *
 * <p>The byte order is the machine's, as the content moves to native memory when the object's address is needed.
 */
public final class HeapMemory {

    private static final ByteArraySupport NATIVE_ORDER =
                    ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? ByteArraySupport.littleEndian() : ByteArraySupport.bigEndian();

    private HeapMemory() {
    }

    public static byte getByte(byte[] memory, long offset) {
        return NATIVE_ORDER.getByte(memory, offset);
    }

    public static void putByte(byte[] memory, long offset, byte value) {
        NATIVE_ORDER.putByte(memory, offset, value);
    }

    public static short getShort(byte[] memory, long offset) {
        return NATIVE_ORDER.getShort(memory, offset);
    }

    public static void putShort(byte[] memory, long offset, short value) {
        NATIVE_ORDER.putShort(memory, offset, value);
    }

    public static int getInt(byte[] memory, long offset) {
        return NATIVE_ORDER.getInt(memory, offset);
    }

    public static void putInt(byte[] memory, long offset, int value) {
        NATIVE_ORDER.putInt(memory, offset, value);
    }

    public static long getLong(byte[] memory, long offset) {
        return NATIVE_ORDER.getLong(memory, offset);
    }

    public static void putLong(byte[] memory, long offset, long value) {
        NATIVE_ORDER.putLong(memory, offset, value);
    }

    public static float getFloat(byte[] memory, long offset) {
        return NATIVE_ORDER.getFloat(memory, offset);
    }

    public static void putFloat(byte[] memory, long offset, float value) {
        NATIVE_ORDER.putFloat(memory, offset, value);
    }

    public static double getDouble(byte[] memory, long offset) {
        return NATIVE_ORDER.getDouble(memory, offset);
    }

    public static void putDouble(byte[] memory, long offset, double value) {
        NATIVE_ORDER.putDouble(memory, offset, value);
    }

    /** Copies {@code length} bytes; the ranges may overlap. */
    public static void copy(byte[] source, int sourceOffset, byte[] target, int targetOffset, int length) {
        System.arraycopy(source, sourceOffset, target, targetOffset, length);
    }

    public static void fill(byte[] memory, int offset, int length, byte value) {
        Arrays.fill(memory, offset, offset + length, value);
    }
}
