package dev.perigee.lua.builtins;

/**
 * The generator behind {@code math.random}: a Tausworthe generator of four registers with period 2^223, seeded as LuaJIT
 * seeds it, so that a program that calls {@code math.randomseed} sees the numbers it sees there. One belongs to each context.
 *
 * <p>P. L'Ecuyer, "Tables of maximally equidistributed combined LFSR generators", 1999, table 3.
 */
public final class RandomGenerator {

    private static final long MANTISSA = (1L << 52) - 1;
    private static final long ONE = Double.doubleToRawLongBits(1.0);
    private static final int WARM_UP_STEPS = 10;

    private long u0;
    private long u1;
    private long u2;
    private long u3;

    public RandomGenerator() {
        seed(0);
    }

    /** Restarts the sequence from any number. */
    public void seed(double number) {
        double d = next(number);
        u0 = register(d, 63);
        d = next(d);
        u1 = register(d, 58);
        d = next(d);
        u2 = register(d, 55);
        d = next(d);
        u3 = register(d, 47);
        for (int i = 0; i < WARM_UP_STEPS; i++) {
            step();
        }
    }

    private static double next(double d) {
        return d * Math.PI + Math.E;
    }

    /** The register of {@code bits} bits that starts with those of {@code d}; its upper bits must not all be zero. */
    private static long register(double d, int bits) {
        long value = Double.doubleToRawLongBits(d);
        long least = 1L << Long.SIZE - bits;
        return Long.compareUnsigned(value, least) < 0 ? value + least : value;
    }

    private static long shift(long z, int k, int q, int s) {
        return ((z << q ^ z) >>> k - s) ^ (z & -1L << Long.SIZE - k) << s;
    }

    private long step() {
        u0 = shift(u0, 63, 31, 18);
        u1 = shift(u1, 58, 19, 28);
        u2 = shift(u2, 55, 24, 7);
        u3 = shift(u3, 47, 21, 8);
        return u0 ^ u1 ^ u2 ^ u3;
    }

    /** The next number in [0, 1), a multiple of 2^-52. */
    public double nextDouble() {
        return Double.longBitsToDouble(step() & MANTISSA | ONE) - 1;
    }
}
