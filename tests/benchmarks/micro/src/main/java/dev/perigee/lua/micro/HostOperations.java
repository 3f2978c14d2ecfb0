package dev.perigee.lua.micro;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** What a Java program does with Lua values, through the polyglot API. */
public class HostOperations extends LuaBenchmark {

    private Engine engine;
    private Source source;
    private Value add;
    private Value callHost;
    private Value table;
    private Value point;
    private Value functions;
    private Value library;
    private int counter;

    @Setup
    public void open() {
        startLua();
        engine = Engine.newBuilder("lua").build();
        source = Source.create("lua", "return 42");
        add = eval("return function(a, b) return a + b end");
        setGlobal("next_number", (ProxyExecutable) arguments -> arguments[0].asInt() + 1);
        callHost = eval("local f = next_number return function(n) return f(n) end");
        table = eval("return { count = 1, 10, 20, 30 }");
        point = eval("return require('ffi').new('struct { double x, y; }', 1, 2)");
        functions = eval("return { add = function(a, b) return a + b end }");
        library = eval("local ffi = require('ffi') ffi.cdef 'int calls_one(int);' return ffi.load('calls')");
    }

    @TearDown
    public void close() {
        engine.close();
    }

    @Benchmark
    public int callFunction() {
        return add.execute(++counter, 22).asInt();
    }

    /** The same by the name that the function has in a table. */
    @Benchmark
    public int callMember() {
        return functions.invokeMember("add", ++counter, 22).asInt();
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
