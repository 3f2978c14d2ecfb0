package dev.perigee.lua.extension;

import com.oracle.truffle.api.nodes.Node;

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

    /** The complex number with the given parts. */
    Object complex(double real, double imaginary);

    /**
     * Memory for a string buffer that the program wants to point to.
     *
     * @param node where to report that this context must not use native memory
     * @param capacity in bytes; none at all is at NULL
     */
    NativeBytes allocate(Node node, int capacity);

    /**
     * The memory that {@code value}, a library function's argument, points to when it becomes a {@code const void *}.
     *
     * @param index the argument's number, from 1, for the error that it does not
     */
    NativeBytes memoryOf(Node node, int index, ExtensionValue value);

    /** How many bytes the extension's values take outside of the Java heap. */
    default long nativeBytes() {
        return 0;
    }

    /** Called when a program asked for a full garbage collection, and it is over: for finalizers. */
    default void afterCollection() {
    }

    /** Called at a safepoint that {@link dev.perigee.lua.runtime.Finalizers#announce} asked for. */
    default void runFinalizers() {
    }

    /** Whether another thread runs Lua code just now, while this one waits in one of the extension's functions. */
    default boolean isOtherThreadRunning() {
        return false;
    }

    /** Whether the current thread is not the one that the host runs Lua on, but only visits while that waits. */
    default boolean isVisiting() {
        return false;
    }

    /** Called when the context ends, while Lua code can still run: finalizers. */
    default void exit() {
    }

    /** The C library's error number as the program sees it. */
    default int getErrno() {
        return 0;
    }

    /** Sets that number: the library functions that fail like functions of C, and what must not disturb it. */
    default void setErrno(@SuppressWarnings("unused") int number) {
    }

    /** Called when the context is gone, even if it was cancelled; no Lua code can run any more. */
    default void dispose() {
    }
}
