package dev.perigee.lua.ffi.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Loads and stores at native addresses. This is the one place of the ffi that touches native memory, so that the way it is
 * done (supported API only: a constant segment over all memory, constant layouts) can be judged and changed in one file.
 *
 * <p>The accessors for single values contain no boundary and partially evaluate to a range check and one load or store; they
 * need no alignment and use the byte order of the machine. Every method throws {@link NullAccessException} for NULL and
 * near-NULL addresses. Any other address that is not mapped ends the process, as it does in C.
 */
public final class NativeMemory {

    /** Addresses below this are taken for a NULL pointer plus a field offset. Linux puts nothing there. */
    public static final long FIRST_ADDRESS = 64 << 10;

    /**
     * All memory that a program may use. The segment starts at the first valid address, so that our own check of an offset
     * into it implies the segment's, which the compiler then drops: one comparison in all.
     */
    private static final MemorySegment ALL = MemorySegment.ofAddress(FIRST_ADDRESS).reinterpret(Long.MAX_VALUE - FIRST_ADDRESS);
    /** The first offset into {@link #ALL} that is refused; leaves room for the widest access. */
    private static final long OFFSET_LIMIT = ALL.byteSize() - Long.BYTES;

    /** From this length on, in bytes, C's function is quicker than ours. */
    private static final int MIN_MEMSET = 1024;

    private static final VarHandle BYTE = LinkedHandles.link(ValueLayout.JAVA_BYTE.varHandle());
    private static final VarHandle SHORT = LinkedHandles.link(ValueLayout.JAVA_SHORT_UNALIGNED.varHandle());
    private static final VarHandle INT = LinkedHandles.link(ValueLayout.JAVA_INT_UNALIGNED.varHandle());
    private static final VarHandle LONG = LinkedHandles.link(ValueLayout.JAVA_LONG_UNALIGNED.varHandle());
    private static final VarHandle FLOAT = LinkedHandles.link(ValueLayout.JAVA_FLOAT_UNALIGNED.varHandle());
    private static final VarHandle DOUBLE = LinkedHandles.link(ValueLayout.JAVA_DOUBLE_UNALIGNED.varHandle());

    private NativeMemory() {
    }

    /** The offset of an address in {@link #ALL}; refuses NULL and what follows it, and addresses beyond the segment. */
    private static long offset(long address) {
        long offset = address - FIRST_ADDRESS;
        if (CompilerDirectives.injectBranchProbability(CompilerDirectives.SLOWPATH_PROBABILITY,
                        Long.compareUnsigned(offset, OFFSET_LIMIT) >= 0)) {
            throw new NullAccessException(address);
        }
        return offset;
    }

    public static byte getByte(long address) {
        return (byte) BYTE.get(ALL, offset(address));
    }

    public static void putByte(long address, byte value) {
        BYTE.set(ALL, offset(address), value);
    }

    public static short getShort(long address) {
        return (short) SHORT.get(ALL, offset(address));
    }

    public static void putShort(long address, short value) {
        SHORT.set(ALL, offset(address), value);
    }

    public static int getInt(long address) {
        return (int) INT.get(ALL, offset(address));
    }

    public static void putInt(long address, int value) {
        INT.set(ALL, offset(address), value);
    }

    public static long getLong(long address) {
        return (long) LONG.get(ALL, offset(address));
    }

    public static void putLong(long address, long value) {
        LONG.set(ALL, offset(address), value);
    }

    public static float getFloat(long address) {
        return (float) FLOAT.get(ALL, offset(address));
    }

    public static void putFloat(long address, float value) {
        FLOAT.set(ALL, offset(address), value);
    }

    public static double getDouble(long address) {
        return (double) DOUBLE.get(ALL, offset(address));
    }

    public static void putDouble(long address, double value) {
        DOUBLE.set(ALL, offset(address), value);
    }

    /** The segment of {@code size} bytes at {@code address}, of a class that compiled code knows even if nothing is constant. */
    public static MemorySegment segment(long address, long size) {
        return ALL.asSlice(offset(address), size);
    }

    /** Copies {@code length} bytes; the ranges may overlap. Nothing happens, and nothing is checked, if it is 0. */
    @TruffleBoundary(allowInlining = true)
    public static void copy(long source, long target, long length) {
        if (length != 0) {
            MemorySegment.copy(ALL, offset(source), ALL, offset(target), length);
        }
    }

    /** Copies {@code length} bytes of {@code source} from index {@code from} on to native memory. */
    @TruffleBoundary(allowInlining = true)
    public static void write(byte[] source, int from, long target, int length) {
        if (length != 0) {
            MemorySegment.copy(source, from, ALL, ValueLayout.JAVA_BYTE, offset(target), length);
        }
    }

    /** Copies {@code count} elements of {@code source} from index {@code from} on to native memory. */
    @TruffleBoundary(allowInlining = true)
    public static void write(double[] source, int from, long target, int count) {
        if (count != 0) {
            MemorySegment.copy(source, from, ALL, ValueLayout.JAVA_DOUBLE_UNALIGNED, offset(target), count);
        }
    }

    /** Copies {@code length} bytes of native memory into {@code target} from index {@code to} on. */
    @TruffleBoundary(allowInlining = true)
    public static void read(long source, byte[] target, int to, int length) {
        if (length != 0) {
            MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, offset(source), target, to, length);
        }
    }

    @TruffleBoundary(allowInlining = true)
    public static void fill(long address, long length, byte value) {
        if (length >= MIN_MEMSET) {
            // The segment checks the range.
            CLibrary.memset(ALL.asSlice(offset(address), length).address(), value, length);
        } else if (length != 0) {
            ALL.asSlice(offset(address), length).fill(value);
        }
    }

    /** The number of bytes before the first NUL at or after {@code address}. */
    @TruffleBoundary(allowInlining = true)
    public static long stringLength(long address) {
        offset(address);
        return CLibrary.strlen(address);
    }
}
