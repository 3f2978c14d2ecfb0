package dev.perigee.lua.micro;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.Value;

/** A context for one benchmark; it makes sure that what is measured is compiled code. */
final class LuaContext implements AutoCloseable {

    private final Context context;

    LuaContext() {
        context = Context.newBuilder("lua").allowNativeAccess(true).build();
        requireCompiler(context.getEngine());
    }

    /** @throws IllegalStateException if the engine only interprets */
    static void requireCompiler(Engine engine) {
        if (engine.getImplementationName().contains("Interpreted")) {
            throw new IllegalStateException("Lua is not compiled here; see ./lua --doctor");
        }
    }

    Value eval(String chunk) {
        return context.eval("lua", chunk);
    }

    void setGlobal(String name, Object value) {
        context.getBindings("lua").putMember(name, value);
    }

    @Override
    public void close() {
        context.close();
    }
}
