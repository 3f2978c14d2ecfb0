package dev.perigee.lua.micro;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * Calls of the same C functions from loops in Lua and in Java, the latter by Panama's method handles in static final fields,
 * the way that the JVM compiles best. The time is that of one call.
 */
@OperationsPerInvocation(CallsOfC.CALLS)
public class CallsOfC extends LuaBenchmark {

    static final int CALLS = 100_000;

    private static final String DECLARATIONS = """
                    require("ffi").cdef[[
                    int calls_one(int); int calls_text(const char *); int abs(int);
                    struct point { double x, y; };
                    struct point points_add(struct point, struct point);
                    ]]
                    """;
    private static final String LIBRARIES = "local ffi = require('ffi') local calls, points, C = ffi.load('calls'), ffi.load('points'), ffi.C ";
    private static final String TEXT = "twenty bytes of text";

    private static final MemoryLayout POINT = MemoryLayout.structLayout(ValueLayout.JAVA_DOUBLE, ValueLayout.JAVA_DOUBLE);
    private static final FunctionDescriptor INT_OF_INT = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT);
    private static final MethodHandle ONE = NativeLibrary.function("calls", "calls_one", INT_OF_INT);
    private static final MethodHandle READ_TEXT = NativeLibrary.function("calls", "calls_text", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    private static final MethodHandle ADD = NativeLibrary.function("points", "points_add", FunctionDescriptor.of(POINT, POINT, POINT));
    private static final MethodHandle ABS = NativeLibrary.leafFunction("abs", INT_OF_INT);
    private static final MethodHandle NEXT = callbackToNext();

    private Value ordinary;
    private Value leaf;
    private Value text;
    private Value struct;
    private Value callback;

    /** A handle that calls {@link #next} through C. */
    private static MethodHandle callbackToNext() {
        try {
            MethodHandle next = MethodHandles.lookup().findStatic(CallsOfC.class, "next", MethodType.methodType(int.class, int.class));
            return NativeLibrary.throughC(next, INT_OF_INT);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static int next(int i) {
        return i + 1;
    }

    private Value loop(String before, String expression) {
        return eval(LIBRARIES + before + " return function(n) local sum = 0 for i = 1, n do sum = sum + " + expression + " end return sum end");
    }

    @Setup
    public void open() {
        startLua();
        eval(DECLARATIONS);
        ordinary = loop("", "calls.calls_one(i)");
        leaf = loop("", "C.abs(i)");
        text = loop("local text = '" + TEXT + "'", "calls.calls_text(text)");
        struct = loop("local a, b = ffi.new('struct point', 1, 2), ffi.new('struct point', 3, 4)", "points.points_add(a, b).x");
        callback = loop("local next = ffi.cast('int (*)(int)', function(i) return i + 1 end)", "next(i)");
    }

    @Benchmark
    public double ordinaryLua() {
        return ordinary.execute(CALLS).asDouble();
    }

    @Benchmark
    public long ordinaryJava() throws Throwable {
        long sum = 0;
        for (int i = 1; i <= CALLS; i++) {
            sum += (int) ONE.invokeExact(i);
        }
        return sum;
    }

    @Benchmark
    public double leafLua() {
        return leaf.execute(CALLS).asDouble();
    }

    @Benchmark
    public long leafJava() throws Throwable {
        long sum = 0;
        for (int i = 1; i <= CALLS; i++) {
            sum += (int) ABS.invokeExact(i);
        }
        return sum;
    }

    @Benchmark
    public double textLua() {
        return text.execute(CALLS).asDouble();
    }

    @Benchmark
    public long textJava() throws Throwable {
        long sum = 0;
        for (int i = 1; i <= CALLS; i++) {
            try (Arena arena = Arena.ofConfined()) {
                sum += (int) READ_TEXT.invokeExact(arena.allocateFrom(TEXT));
            }
        }
        return sum;
    }

    @Benchmark
    public double structLua() {
        return struct.execute(CALLS).asDouble();
    }

    @Benchmark
    public double structJava() throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment a = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 1, 2);
            MemorySegment b = arena.allocateFrom(ValueLayout.JAVA_DOUBLE, 3, 4);
            SegmentAllocator results = SegmentAllocator.prefixAllocator(arena.allocate(POINT));
            double sum = 0;
            for (int i = 1; i <= CALLS; i++) {
                MemorySegment point = (MemorySegment) ADD.invokeExact(results, a, b);
                sum += point.get(ValueLayout.JAVA_DOUBLE, 0);
            }
            return sum;
        }
    }

    @Benchmark
    public double callbackLua() {
        return callback.execute(CALLS).asDouble();
    }

    @Benchmark
    public long callbackJava() throws Throwable {
        long sum = 0;
        for (int i = 1; i <= CALLS; i++) {
            sum += (int) NEXT.invokeExact(i);
        }
        return sum;
    }
}
