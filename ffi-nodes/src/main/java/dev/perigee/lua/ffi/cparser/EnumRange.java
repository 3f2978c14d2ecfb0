package dev.perigee.lua.ffi.cparser;

import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.IntegerType;

/** The range of an enumeration's constants, which decides the type that represents them. */
final class EnumRange {

    private long smallest;
    /** The largest, unsigned. */
    private long largest;

    EnumRange() {
    }

    void add(ConstantValue value) {
        if (value.value() < 0 && !value.isHuge()) {
            smallest = Math.min(smallest, value.value());
        } else if (Long.compareUnsigned(value.value(), largest) > 0) {
            largest = value.value();
        }
    }

    /**
     * The first type that holds them all: unsigned unless one is negative, and at least an {@code int} unless
     * {@code packed}.
     */
    IntegerType type(boolean packed) {
        int bytes = packed ? 1 : Integer.BYTES;
        while (bytes < Long.BYTES && !fits(bytes)) {
            bytes *= 2;
        }
        return BasicTypes.integer(bytes, smallest < 0);
    }

    private boolean fits(int bytes) {
        int bits = Byte.SIZE * bytes;
        if (smallest < 0) {
            return smallest >= -1L << bits - 1 && largest >= 0 && largest >>> bits - 1 == 0;
        }
        return largest >>> bits == 0;
    }
}
