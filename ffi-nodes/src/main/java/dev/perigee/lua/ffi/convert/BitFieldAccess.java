package dev.perigee.lua.ffi.convert;

import com.oracle.truffle.api.nodes.ExplodeLoop;

import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.Field;

/**
 * Loads and stores the bits of one bit-field. A field inside its container takes one access of the container's size; a
 * packed one that reaches beyond it is put together from bytes, so that no byte outside the record is touched.
 */
final class BitFieldAccess {

    private final int position;
    private final int width;
    private final int containerSize;
    private final boolean bytewise;

    BitFieldAccess(Field field) {
        this.position = field.bitPosition();
        this.width = field.bitWidth();
        this.containerSize = (int) field.type().size();
        this.bytewise = position + width > 8 * containerSize;
    }

    private long mask() {
        return -1L >>> Long.SIZE - width;
    }

    /** The field's bits, zero-extended; {@code offset} is the container's. */
    long read(MemoryData memory, long offset) {
        long container = bytewise ? readBytes(memory, offset) : readContainer(memory, offset);
        return container >>> position & mask();
    }

    void write(MemoryData memory, long offset, long value) {
        long mask = mask() << position;
        if (bytewise) {
            writeBytes(memory, offset, readBytes(memory, offset) & ~mask | value << position & mask);
        } else {
            writeContainer(memory, offset, readContainer(memory, offset) & ~mask | value << position & mask);
        }
    }

    long signExtend(long bits) {
        int unused = Long.SIZE - width;
        return bits << unused >> unused;
    }

    private long readContainer(MemoryData memory, long offset) {
        return switch (containerSize) {
            case 1 -> memory.getByte(offset) & 0xffL;
            case 2 -> memory.getShort(offset) & 0xffffL;
            case 4 -> memory.getInt(offset) & 0xffff_ffffL;
            default -> memory.getLong(offset);
        };
    }

    private void writeContainer(MemoryData memory, long offset, long bits) {
        switch (containerSize) {
            case 1 -> memory.putByte(offset, (byte) bits);
            case 2 -> memory.putShort(offset, (short) bits);
            case 4 -> memory.putInt(offset, (int) bits);
            default -> memory.putLong(offset, bits);
        }
    }

    private int byteCount() {
        return (position + width + 7) / 8;
    }

    @ExplodeLoop
    private long readBytes(MemoryData memory, long offset) {
        long bits = 0;
        for (int i = 0; i < byteCount(); i++) {
            bits |= (memory.getByte(offset + i) & 0xffL) << 8 * i;
        }
        return bits;
    }

    @ExplodeLoop
    private void writeBytes(MemoryData memory, long offset, long bits) {
        for (int i = 0; i < byteCount(); i++) {
            memory.putByte(offset + i, (byte) (bits >> 8 * i));
        }
    }
}
