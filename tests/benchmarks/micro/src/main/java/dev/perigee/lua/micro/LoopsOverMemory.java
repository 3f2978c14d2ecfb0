package dev.perigee.lua.micro;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Loops over the same C memory in Lua and in Java, the latter through one memory segment. The time is that of one iteration.
 */
@OperationsPerInvocation(LoopsOverMemory.COUNT)
public class LoopsOverMemory extends LuaBenchmark {

    static final int COUNT = 100_000;

    private static final long PIXEL = 4;

    private Arena arena;
    private MemorySegment pixels;
    private MemorySegment numbers;
    private Value toGrey;
    private Value sum;

    @Setup
    public void open() {
        startLua();
        arena = Arena.ofConfined();
        pixels = arena.allocate(PIXEL * COUNT);
        numbers = arena.allocate(ValueLayout.JAVA_DOUBLE, COUNT);
        toGrey = eval("""
                        local ffi = require("ffi")
                        local pixels = ffi.new("struct { uint8_t red, green, blue, alpha; }[?]", %d)
                        return function(n)
                          for i = 0, n - 1 do
                            local y = 0.3 * pixels[i].red + 0.59 * pixels[i].green + 0.11 * pixels[i].blue
                            pixels[i].red, pixels[i].green, pixels[i].blue = y, y, y
                          end
                        end
                        """.formatted(COUNT));
        sum = eval("""
                        local numbers = require("ffi").new("double[?]", %d)
                        return function(n)
                          local sum = 0
                          for i = 0, n - 1 do sum = sum + numbers[i] end
                          return sum
                        end
                        """.formatted(COUNT));
    }

    @TearDown
    public void close() {
        arena.close();
    }

    @Benchmark
    public void greyLua() {
        toGrey.executeVoid(COUNT);
    }

    private double component(long offset) {
        return Byte.toUnsignedInt(pixels.get(ValueLayout.JAVA_BYTE, offset));
    }

    @Benchmark
    public void greyJava() {
        for (int i = 0; i < COUNT; i++) {
            long pixel = i * PIXEL;
            byte y = (byte) (int) (0.3 * component(pixel) + 0.59 * component(pixel + 1) + 0.11 * component(pixel + 2));
            pixels.set(ValueLayout.JAVA_BYTE, pixel, y);
            pixels.set(ValueLayout.JAVA_BYTE, pixel + 1, y);
            pixels.set(ValueLayout.JAVA_BYTE, pixel + 2, y);
        }
    }

    @Benchmark
    public double sumLua() {
        return sum.execute(COUNT).asDouble();
    }

    @Benchmark
    public double sumJava() {
        double total = 0;
        for (int i = 0; i < COUNT; i++) {
            total += numbers.getAtIndex(ValueLayout.JAVA_DOUBLE, i);
        }
        return total;
    }
}
