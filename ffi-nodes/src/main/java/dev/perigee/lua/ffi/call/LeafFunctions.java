package dev.perigee.lua.ffi.call;

import java.util.Set;

/**
 * The functions of the C library that are known to be leaves: they take microseconds at most, never block, never call back
 * and do not report through {@code errno}. They are called critically wherever they come from the default namespace.
 */
public final class LeafFunctions {

    private static final Set<String> NAMES = Set.of(
                    // stdlib.h, inttypes.h
                    "abs", "labs", "llabs", "imaxabs", "div", "ldiv", "lldiv",
                    // ctype.h
                    "isalnum", "isalpha", "isascii", "isblank", "iscntrl", "isdigit", "isgraph", "islower", "isprint", "ispunct", "isspace",
                    "isupper", "isxdigit", "toascii", "tolower", "toupper",
                    // string.h, as far as the length of the work is the caller's
                    "strlen", "strnlen", "strcmp", "strncmp", "strcasecmp", "strncasecmp", "strchr", "strrchr", "memcmp", "memchr", "ffs", "ffsl",
                    "ffsll",
                    // math.h, as far as no domain or range error is possible
                    "fabs", "fabsf", "floor", "floorf", "ceil", "ceilf", "trunc", "truncf", "rint", "rintf", "nearbyint", "nearbyintf", "round",
                    "roundf", "copysign", "copysignf", "fmin", "fminf", "fmax", "fmaxf", "atan", "atanf", "cbrt", "cbrtf", "tanh", "tanhf",
                    "frexp", "frexpf", "modf", "modff");

    private LeafFunctions() {
    }

    /** Whether the C library's function of this name is a leaf. */
    public static boolean contains(String symbol) {
        return NAMES.contains(symbol);
    }
}
