package dev.perigee.lua.ffi.call;

import dev.perigee.lua.ffi.cdata.MemoryData;

/**
 * Reads and writes the eight bytes of a struct that one register takes, the unit in which the System V ABI for AMD64 passes
 * structs. At the end of a struct they may be fewer; nothing beyond is touched then.
 */
final class Eightbyte {

    static final int SIZE = 8;

    private Eightbyte() {
    }

    /** The bytes from {@code offset} on as the lower ones of a register, {@link #SIZE} or as many as there are. */
    static long get(MemoryData struct, int offset, long size) {
        int length = (int) Math.min(SIZE, size - offset);
        if (length == SIZE) {
            return struct.getLong(offset);
        }
        long bits = 0;
        int done = 0;
        if ((length & Integer.BYTES) != 0) {
            bits = Integer.toUnsignedLong(struct.getInt(offset));
            done = Integer.BYTES;
        }
        if ((length & Short.BYTES) != 0) {
            bits |= Short.toUnsignedLong(struct.getShort(offset + done)) << Byte.SIZE * done;
            done += Short.BYTES;
        }
        if ((length & Byte.BYTES) != 0) {
            bits |= Byte.toUnsignedLong(struct.getByte(offset + done)) << Byte.SIZE * done;
        }
        return bits;
    }

    /** Stores a register likewise. */
    static void put(MemoryData struct, int offset, long size, long bits) {
        int length = (int) Math.min(SIZE, size - offset);
        if (length == SIZE) {
            struct.putLong(offset, bits);
            return;
        }
        int done = 0;
        if ((length & Integer.BYTES) != 0) {
            struct.putInt(offset, (int) bits);
            done = Integer.BYTES;
        }
        if ((length & Short.BYTES) != 0) {
            struct.putShort(offset + done, (short) (bits >>> Byte.SIZE * done));
            done += Short.BYTES;
        }
        if ((length & Byte.BYTES) != 0) {
            struct.putByte(offset + done, (byte) (bits >>> Byte.SIZE * done));
        }
    }
}
