package dev.perigee.lua.runtime;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;

/**
 * Makes Lua numbers of 64-bit integers at one place of a program: ints as long as all of them fit, doubles from then on. Code
 * that made now one and now the other would have to allocate them.
 */
public final class NumberProfile {

    @CompilationFinal private boolean large;

    public Object ofSigned(long value) {
        if (!large && value == (int) value) {
            return (int) value;
        }
        becomeLarge();
        return (double) value;
    }

    /** @param bits an unsigned integer; the result is the nearest double */
    public Object ofUnsigned(long bits) {
        if (bits >= 0) {
            return ofSigned(bits);
        }
        becomeLarge();
        // The bit that the shift drops may decide which way to round.
        return ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    private void becomeLarge() {
        if (!large) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            large = true;
        }
    }
}
