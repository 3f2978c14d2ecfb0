package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.Field;

/**
 * Loads and stores the bits of one bit-field, of at most 64 bits. Where the field's container may be accessed as a whole,
 * that takes one access of its size; the fields of packed records are put together from bytes, so that no byte outside
 * the record is touched.
 */
final class BitFieldAccess {

    /** From the field's offset to the first byte that is accessed. */
    private final int firstByte;
    /** Bits from the lowest of what is accessed. */
    private final int position;
    private final int width;
    /** Bytes of a single access, or {@link #BYTEWISE}. */
    private final int unit;

    private static final int BYTEWISE = 0;

    BitFieldAccess(Field field) {
        this.unit = field.containerAccess() ? (int) field.type().size() : BYTEWISE;
        this.firstByte = unit == BYTEWISE ? field.bitPosition() / Byte.SIZE : 0;
        this.position = field.bitPosition() - firstByte * Byte.SIZE;
        this.width = field.bitWidth();
    }

    private long mask() {
        return -1L >>> Long.SIZE - width;
    }

    /** The field's bits, zero-extended; {@code offset} is that of the {@link Field}. */
    long read(MemoryData memory, long offset) {
        return unit == BYTEWISE ? readBytes(memory, offset + firstByte) : readUnit(memory, offset) >>> position & mask();
    }

    /** Stores the lowest bits of {@code value}. */
    void write(MemoryData memory, long offset, long value) {
        if (unit == BYTEWISE) {
            writeBytes(memory, offset + firstByte, value);
        } else {
            long mask = mask() << position;
            writeUnit(memory, offset, readUnit(memory, offset) & ~mask | value << position & mask);
        }
    }

    long signExtend(long bits) {
        int unused = Long.SIZE - width;
        return bits << unused >> unused;
    }

    private long readUnit(MemoryData memory, long offset) {
        return switch (unit) {
            case 1 -> memory.getByte(offset) & 0xffL;
            case 2 -> memory.getShort(offset) & 0xffffL;
            case 4 -> memory.getInt(offset) & 0xffff_ffffL;
            default -> memory.getLong(offset);
        };
    }

    private void writeUnit(MemoryData memory, long offset, long bits) {
        switch (unit) {
            case 1 -> memory.putByte(offset, (byte) bits);
            case 2 -> memory.putShort(offset, (short) bits);
            case 4 -> memory.putInt(offset, (int) bits);
            default -> memory.putLong(offset, bits);
        }
    }

    private int byteCount() {
        return (position + width + 7) / 8;
    }

    /** Of nine bytes the last holds what the shift of the first ones made room for. */
    @ExplodeLoop
    private long readBytes(MemoryData memory, long offset) {
        long bits = (memory.getByte(offset) & 0xffL) >>> position;
        for (int i = 1; i < byteCount(); i++) {
            bits |= (memory.getByte(offset + i) & 0xffL) << 8 * i - position;
        }
        return bits & mask();
    }

    @ExplodeLoop
    private void writeBytes(MemoryData memory, long offset, long value) {
        for (int i = 0; i < byteCount(); i++) {
            int shift = 8 * i - position;
            long mask = shift < 0 ? mask() << -shift : mask() >>> shift;
            long bits = shift < 0 ? value << -shift : value >>> shift;
            memory.putByte(offset + i, (byte) (memory.getByte(offset + i) & ~mask | bits & mask));
        }
    }
}
