package dev.perigee.lua.ffi.call;

import java.util.Set;

/**
 * The functions of the C library that are known to be leaves: they never block, never call back, and take no longer than the
 * memory that they are given demands. They are called critically.
 */
public final class LeafFunctions {

    /** Those that do not report through {@code errno}. */
    private static final Set<String> SILENT = Set.of(
                    // stdlib.h, inttypes.h
                    "abs", "labs", "llabs", "imaxabs", "div", "ldiv", "lldiv", "atoi", "atol", "atoll", "atof", "getenv",
                    "rand", "rand_r", "srand", "random", "srandom", "drand48", "lrand48", "mrand48", "srand48",
                    // ctype.h
                    "isalnum", "isalpha", "isascii", "isblank", "iscntrl", "isdigit", "isgraph", "islower", "isprint", "ispunct", "isspace",
                    "isupper", "isxdigit", "toascii", "tolower", "toupper",
                    // string.h, strings.h
                    "strlen", "strnlen", "strcmp", "strncmp", "strcasecmp", "strncasecmp", "strchr", "strrchr", "strchrnul", "strstr", "strspn",
                    "strcspn", "strpbrk", "strcpy", "strncpy", "stpcpy", "stpncpy", "strcat", "strncat", "memcmp", "memchr", "memrchr", "memmem",
                    "memcpy", "memmove", "mempcpy", "memccpy", "memset", "bcmp", "bcopy", "bzero", "index", "rindex", "ffs", "ffsl", "ffsll",
                    // math.h
                    "fabs", "fabsf", "floor", "floorf", "ceil", "ceilf", "trunc", "truncf", "rint", "rintf", "nearbyint", "nearbyintf", "round",
                    "roundf", "roundeven", "roundevenf", "lrint", "lrintf", "llrint", "llrintf", "lround", "lroundf", "llround", "llroundf",
                    "copysign", "copysignf", "fmin", "fminf", "fmax", "fmaxf", "atan", "atanf", "cbrt", "cbrtf", "tanh", "tanhf", "asinh",
                    "asinhf", "erf", "erff", "frexp", "frexpf", "modf", "modff", "fma", "fmaf", "isnan", "isnanf", "isinf", "isinff", "finite",
                    "finitef",
                    // arpa/inet.h, time.h, unistd.h, pthread.h, as far as they cannot fail
                    "htons", "htonl", "ntohs", "ntohl", "time", "clock", "difftime", "getpid", "getppid", "getuid", "geteuid", "getgid",
                    "getegid", "pthread_self");

    /** Those that do, and whose results show it: NaN, an infinite or a tiny number, -1. */
    private static final Set<String> REPORTING = Set.of(
                    // math.h
                    "sqrt", "sqrtf", "sin", "sinf", "cos", "cosf", "tan", "tanf", "asin", "asinf", "acos", "acosf", "atan2", "atan2f", "sinh",
                    "sinhf", "cosh", "coshf", "acosh", "acoshf", "atanh", "atanhf", "exp", "expf", "exp2", "exp2f", "exp10", "exp10f", "expm1",
                    "expm1f", "log", "logf", "log2", "log2f", "log10", "log10f", "log1p", "log1pf", "logb", "logbf", "pow", "powf", "hypot",
                    "hypotf", "fmod", "fmodf", "remainder", "remainderf", "fdim", "fdimf", "ldexp", "ldexpf", "scalbn", "scalbnf", "nextafter",
                    "nextafterf", "erfc", "erfcf", "tgamma", "tgammaf",
                    // time.h, sys/time.h
                    "clock_gettime", "clock_getres", "gettimeofday");

    private LeafFunctions() {
    }

    /** How to call the C library's function of this name; null if it is not known to be a leaf. */
    public static CallMode modeOf(String symbol) {
        if (SILENT.contains(symbol)) {
            return CallMode.LEAF;
        }
        return REPORTING.contains(symbol) ? CallMode.REPORTING_LEAF : null;
    }
}
