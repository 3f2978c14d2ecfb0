package dev.perigee.lua.micro;

import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the micro benchmarks share: ten seconds of warm-up, and a context for each. It makes sure that what is measured is
 * compiled code.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public abstract class LuaBenchmark {

    private Context context;

    /**
     * To be called first of all, as JMH promises no order between the methods of a class and of its superclass.
     *
     * @throws IllegalStateException if the engine only interprets
     */
    final void startLua() {
        context = Context.newBuilder("lua").allowNativeAccess(true).build();
        if (context.getEngine().getImplementationName().contains("Interpreted")) {
            throw new IllegalStateException("Lua is not compiled here; see ./lua --doctor");
        }
    }

    @TearDown
    public final void stopLua() {
        context.close();
    }

    final Value eval(String chunk) {
        return context.eval("lua", chunk);
    }

    final void setGlobal(String name, Object value) {
        context.getBindings("lua").putMember(name, value);
    }
}
