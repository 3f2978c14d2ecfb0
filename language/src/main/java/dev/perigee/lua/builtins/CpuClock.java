package dev.perigee.lua.builtins;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The processor time that {@code os.clock} shows: that of the running thread, so that the compiler's and the collector's
 * threads do not count as the program's.
 */
final class CpuClock {

    private static final double NANOSECONDS = 1e-9;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuClock() {
    }

    @TruffleBoundary
    static double seconds() {
        return THREADS.getCurrentThreadCpuTime() * NANOSECONDS;
    }
}
