package dev.perigee.lua.extension;

import dev.perigee.lua.LuaContext;

/**
 * A module that adds a library, literals and value types to the language; found by {@link java.util.ServiceLoader}. One
 * instance belongs to one context.
 */
public interface LuaExtension {

    /** Called once when a context is made; must be cheap: register loaders in {@code package.preload}. */
    void install(LuaContext context);

    /** Called whenever the context reads a chunk's literal of this extension: LuaJIT loads the ffi library then. */
    default void literalRead() {
    }

    /** The value of {@code 5LL} or {@code 5ULL}. It is shared by all contexts, hence independent of them. */
    Object int64Literal(long value, boolean unsigned);

    /** The value of {@code 2i}, likewise independent of contexts. */
    Object imaginaryLiteral(double value);

    /** Called when a program asked for a full garbage collection, and it is over: for finalizers. */
    default void afterCollection() {
    }

    /** Called when the context ends, while Lua code can still run: finalizers. */
    default void exit() {
    }
}
