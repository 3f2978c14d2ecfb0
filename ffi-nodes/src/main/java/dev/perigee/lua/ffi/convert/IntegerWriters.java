package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.IntegerType;

/** The writers of integers: numbers are cut to 64-bit integers, then to the width of the type. */
final class IntegerWriters {

    private IntegerWriters() {
    }

    /** The writer for {@code integer}, which {@code type} may qualify. */
    static CWriter of(IntegerType integer, CType type) {
        return switch ((int) integer.size()) {
            case 1 -> new ByteWriter(type);
            case 2 -> new ShortWriter(type);
            case 4 -> new IntWriter(type);
            default -> new LongWriter(type);
        };
    }

    /** For types of up to 32 bits the common case needs no 64-bit arithmetic. */
    private static int toInt(Object value, CType type) {
        if (value instanceof Integer integer) {
            return integer;
        }
        if (value instanceof Double number) {
            return (int) (long) (double) number;
        }
        return (int) NumberConversion.toLong(value, type);
    }

    private static final class ByteWriter extends CWriter {

        private final CType type;

        ByteWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            memory.putByte(offset, (byte) toInt(value, type));
        }
    }

    private static final class ShortWriter extends CWriter {

        private final CType type;

        ShortWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            memory.putShort(offset, (short) toInt(value, type));
        }
    }

    private static final class IntWriter extends CWriter {

        private final CType type;

        IntWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            memory.putInt(offset, toInt(value, type));
        }
    }

    private static final class LongWriter extends CWriter {

        private final CType type;

        LongWriter(CType type) {
            this.type = type;
        }

        @Override
        public void write(MemoryData memory, long offset, Object value) {
            long bits;
            if (value instanceof CInteger integer) {
                bits = integer.value();
            } else if (value instanceof Integer integer) {
                bits = integer;
            } else if (value instanceof Double number) {
                bits = NumberConversion.toLong((double) number);
            } else {
                bits = NumberConversion.toLong(value, type);
            }
            memory.putLong(offset, bits);
        }
    }
}
