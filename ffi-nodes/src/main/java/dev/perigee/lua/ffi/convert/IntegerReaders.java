package dev.perigee.lua.ffi.convert;

import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.IntegerType;
import dev.perigee.lua.runtime.NumberProfile;

/** The readers of integers, booleans and enums. Up to 32 bits become Lua numbers, 64 bits and enums stay cdata. */
final class IntegerReaders {

    static final CReader BOOL = new CReader() {
        @Override
        public Object read(MemoryData memory, long offset) {
            return memory.getByte(offset) != 0;
        }
    };

    private static final CReader INT8 = new CReader() {
        @Override
        public Object read(MemoryData memory, long offset) {
            return (int) memory.getByte(offset);
        }
    };

    private static final CReader UINT8 = new CReader() {
        @Override
        public Object read(MemoryData memory, long offset) {
            return memory.getByte(offset) & 0xff;
        }
    };

    private static final CReader INT16 = new CReader() {
        @Override
        public Object read(MemoryData memory, long offset) {
            return (int) memory.getShort(offset);
        }
    };

    private static final CReader UINT16 = new CReader() {
        @Override
        public Object read(MemoryData memory, long offset) {
            return memory.getShort(offset) & 0xffff;
        }
    };

    private static final CReader INT32 = new CReader() {
        @Override
        public Object read(MemoryData memory, long offset) {
            return memory.getInt(offset);
        }
    };

    private IntegerReaders() {
    }

    /** The reader for {@code integer}, which {@code type} may qualify. */
    static CReader of(IntegerType integer, CType type) {
        boolean signed = integer.isSigned();
        return switch ((int) integer.size()) {
            case 1 -> signed ? INT8 : UINT8;
            case 2 -> signed ? INT16 : UINT16;
            case 4 -> signed ? INT32 : new UnsignedIntReader();
            default -> new LongReader(type);
        };
    }

    private static final class UnsignedIntReader extends CReader {

        private final NumberProfile numbers = new NumberProfile();

        @Override
        public Object read(MemoryData memory, long offset) {
            return numbers.ofSigned(Integer.toUnsignedLong(memory.getInt(offset)));
        }
    }

    private static final class LongReader extends CReader {

        private final CType type;

        LongReader(CType type) {
            this.type = type;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            return new CInteger(type, memory.getLong(offset));
        }
    }

    static final class EnumReader extends CReader {

        private final CType type;
        private final IntegerType base;

        /** @param base null while the enum is incomplete */
        EnumReader(CType type, IntegerType base) {
            this.type = type;
            this.base = base == null ? BasicTypes.INT32 : base;
        }

        @Override
        public Object read(MemoryData memory, long offset) {
            long bits = switch ((int) base.size()) {
                case 1 -> memory.getByte(offset);
                case 2 -> memory.getShort(offset);
                case 4 -> memory.getInt(offset);
                default -> memory.getLong(offset);
            };
            return new CInteger(type, base.wrap(bits));
        }
    }
}
