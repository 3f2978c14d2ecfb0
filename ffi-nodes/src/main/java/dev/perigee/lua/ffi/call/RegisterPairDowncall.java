package dev.perigee.lua.ffi.call;

import java.lang.foreign.MemorySegment;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/**
 * Calls functions of scalars that return a struct in two registers. Behind {@code java.lang.foreign}'s handles for them is so
 * much code that the JVM's own compiler makes good code of, but partial evaluation does not, that they are called through a
 * boundary. All scalars cross it as bits in one array, instead of a box for each.
 */
final class RegisterPairDowncall implements Downcall {

    @CompilationFinal(dimensions = 1) private final AbiScalar[] arguments;
    private final RawDowncall raw;

    RegisterPairDowncall(AbiShape shape, RawDowncall raw) {
        this.arguments = shape.arguments().toArray(AbiScalar[]::new);
        this.raw = raw;
    }

    /** @return the bits of the two registers, in the order of the struct, as a {@code long[]} */
    @Override
    @ExplodeLoop
    public Object call(MemorySegment capture, MemorySegment function, Object structResult, Object[] values) {
        long[] bits = new long[Math.max(2, arguments.length)];
        for (int i = 0; i < arguments.length; i++) {
            bits[i] = switch (arguments[i]) {
                case I64 -> (long) values[i];
                case F32 -> Float.floatToRawIntBits((float) values[i]);
                case F64 -> Double.doubleToRawLongBits((double) values[i]);
                default -> (int) values[i];
            };
        }
        raw.call(capture == null ? 0 : capture.address(), function.address(), bits);
        return bits;
    }
}
