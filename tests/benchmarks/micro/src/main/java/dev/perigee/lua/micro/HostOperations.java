package dev.perigee.lua.micro;

import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a Java program does with Lua values, through the polyglot API. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HostOperations {

    private LuaContext context;
    private Engine engine;
    private Source source;
    private Value add;
    private Value callHost;
    private Value table;
    private Value point;
    private Value library;
    private int counter;

    @Setup
    public void open() {
        context = new LuaContext();
        engine = Engine.newBuilder("lua").build();
        source = Source.create("lua", "return 42");
        add = context.eval("return function(a, b) return a + b end");
        context.setGlobal("next_number", (ProxyExecutable) arguments -> arguments[0].asInt() + 1);
        callHost = context.eval("local f = next_number return function(n) return f(n) end");
        table = context.eval("return { count = 1, 10, 20, 30 }");
        point = context.eval("return require('ffi').new('struct { double x, y; }', 1, 2)");
        library = context.eval("local ffi = require('ffi') ffi.cdef 'int calls_one(int);' return ffi.load('calls')");
    }

    @TearDown
    public void close() {
        context.close();
        engine.close();
    }

    @Benchmark
    public int callFunction() {
        return add.execute(++counter, 22).asInt();
    }

    /** Java calls Lua, which calls Java. */
    @Benchmark
    public int callFunctionThatCallsHost() {
        return callHost.execute(++counter).asInt();
    }

    @Benchmark
    public int readMember() {
        return table.getMember("count").asInt();
    }

    @Benchmark
    public void writeMember() {
        table.putMember("count", ++counter);
    }

    @Benchmark
    public int readElement() {
        return table.getArrayElement(1).asInt();
    }

    @Benchmark
    public double readStructMember() {
        return point.getMember("x").asDouble();
    }

    /** Java calls C through Lua's ffi. */
    @Benchmark
    public int callC() {
        return library.invokeMember("calls_one", ++counter).asInt();
    }

    /** A new context in an engine that has its code, to the first result. */
    @Benchmark
    public int openContext() {
        try (Context fresh = Context.newBuilder("lua").engine(engine).build()) {
            return fresh.eval(source).asInt();
        }
    }
}
