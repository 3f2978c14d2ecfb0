package dev.perigee.lua.ffi.convert;

import java.math.BigDecimal;
import java.math.BigInteger;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.ffi.cdata.CFloat;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.IntegerType;

/**
 * Conversions of 128-bit integers, which have no Lua value: they exist in memory alone. LuaJIT converts them to and from
 * other integers; here floating-point numbers convert, too.
 */
final class WideIntegers {

    private static final long LOW = 0;
    private static final long HIGH = Long.BYTES;

    private WideIntegers() {
    }

    /** Whether {@code value} is an object of a 128-bit type. */
    static boolean isWide(Object value) {
        return value instanceof MemoryData data && data.type().raw() instanceof IntegerType type && type.isStorageOnly();
    }

    static double toDouble(MemoryData data) {
        BigInteger high = BigInteger.valueOf(data.getLong(HIGH));
        boolean signed = ((IntegerType) data.type().raw()).isSigned();
        return (signed ? high : unsigned(data.getLong(HIGH))).shiftLeft(Long.SIZE).add(unsigned(data.getLong(LOW))).doubleValue();
    }

    private static BigInteger unsigned(long bits) {
        BigInteger signed = BigInteger.valueOf(bits);
        return bits < 0 ? signed.add(BigInteger.TWO.pow(Long.SIZE)) : signed;
    }

    /** Stores a value of any numeric kind as a 128-bit integer. */
    static final class Writer extends CWriter {

        private final CType type;

        Writer(CType type) {
            this.type = type;
        }

        @Override
        @TruffleBoundary
        public void write(MemoryData memory, long offset, Object value) {
            if (isWide(value)) {
                memory.copyFrom((MemoryData) value, offset, type.size());
                return;
            }
            switch (NumberConversion.dereference(value)) {
                case Double number -> store(memory, offset, number);
                case CFloat number -> store(memory, offset, number.value());
                case CInteger integer when integer.isUnsigned64() -> store(memory, offset, integer.value(), 0);
                default -> {
                    long bits = NumberConversion.toLong(value, type);
                    store(memory, offset, bits, bits >> Long.SIZE - 1);
                }
            }
        }

        /** Cuts the fraction off, as C does; infinities and NaN, which C leaves undefined, become 0. */
        private static void store(MemoryData memory, long offset, double number) {
            BigInteger whole = Double.isFinite(number) ? new BigDecimal(number).toBigInteger() : BigInteger.ZERO;
            store(memory, offset, whole.longValue(), whole.shiftRight(Long.SIZE).longValue());
        }

        private static void store(MemoryData memory, long offset, long low, long high) {
            memory.putLong(offset + LOW, low);
            memory.putLong(offset + HIGH, high);
        }
    }
}
