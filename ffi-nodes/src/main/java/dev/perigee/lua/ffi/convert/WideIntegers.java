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
 * Conversions of integers of 128 and 256 bits, which have no Lua value: they exist in memory alone. LuaJIT converts them to
 * and from other integers; here floating-point numbers convert, too.
 */
final class WideIntegers {

    private WideIntegers() {
    }

    /** Whether {@code value} is an object of such a type. */
    static boolean isWide(Object value) {
        return value instanceof MemoryData data && data.type().raw() instanceof IntegerType type && type.isStorageOnly();
    }

    static double toDouble(MemoryData data) {
        return read(data).doubleValue();
    }

    private static BigInteger read(MemoryData data) {
        IntegerType type = (IntegerType) data.type().raw();
        long last = type.size() - Long.BYTES;
        BigInteger number = type.isSigned() ? BigInteger.valueOf(data.getLong(last)) : unsigned(data.getLong(last));
        for (long offset = last - Long.BYTES; offset >= 0; offset -= Long.BYTES) {
            number = number.shiftLeft(Long.SIZE).add(unsigned(data.getLong(offset)));
        }
        return number;
    }

    private static BigInteger unsigned(long bits) {
        BigInteger signed = BigInteger.valueOf(bits);
        return bits < 0 ? signed.add(BigInteger.TWO.pow(Long.SIZE)) : signed;
    }

    /** Stores a value of any numeric kind as a wide integer. */
    static final class Writer extends CWriter {

        private final CType type;

        Writer(CType type) {
            this.type = type;
        }

        @Override
        @TruffleBoundary
        public void write(MemoryData memory, long offset, Object value) {
            store(memory, offset, whole(NumberConversion.dereference(value)));
        }

        private BigInteger whole(Object value) {
            return switch (value) {
                case MemoryData data when isWide(data) -> read(data);
                case Double number -> truncate(number);
                case CFloat number -> truncate(number.value());
                case CInteger integer when integer.isUnsigned64() -> unsigned(integer.value());
                default -> BigInteger.valueOf(NumberConversion.toLong(value, type));
            };
        }

        /** Cuts the fraction off, as C does; infinities and NaN, which C leaves undefined, become 0. */
        private static BigInteger truncate(double number) {
            return Double.isFinite(number) ? new BigDecimal(number).toBigInteger() : BigInteger.ZERO;
        }

        private void store(MemoryData memory, long offset, BigInteger whole) {
            for (int i = 0; i < type.size() / Long.BYTES; i++) {
                memory.putLong(offset + (long) i * Long.BYTES, whole.shiftRight(i * Long.SIZE).longValue());
            }
        }
    }
}
