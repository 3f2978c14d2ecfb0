package dev.perigee.lua.ffi.memory;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.Optional;

/**
 * Links the functions of the C library that the ffi itself needs. They neither block nor call back, so they are called
 * critically, which costs about as much as a call between Java methods; and they take and return 64-bit values only, or values
 * that may pass for them, so that a handful of call shapes serves all of them. A shape takes milliseconds to make.
 */
public final class CriticalFunctions {

    private static final int MAX_ARGUMENTS = 3;
    private static final MethodHandle[] SHAPES = new MethodHandle[MAX_ARGUMENTS + 1];

    private CriticalFunctions() {
    }

    /** The function called {@code name}, as a handle that takes {@code arguments} times {@code long} and returns a {@code long}. */
    public static MethodHandle link(String name, int arguments) {
        return find(name, arguments).orElseThrow(() -> new UnsatisfiedLinkError(name));
    }

    /** As {@link #link}, for functions that not every C library has. */
    public static Optional<MethodHandle> find(String name, int arguments) {
        return Linker.nativeLinker().defaultLookup().find(name).map(address -> at(address, arguments));
    }

    /** The function at {@code address}, likewise. */
    public static synchronized MethodHandle at(MemorySegment address, int arguments) {
        MethodHandle shape = SHAPES[arguments];
        if (shape == null) {
            ValueLayout[] parameters = Collections.nCopies(arguments, ValueLayout.JAVA_LONG).toArray(ValueLayout[]::new);
            shape = Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(ValueLayout.JAVA_LONG, parameters), Linker.Option.critical(false));
            SHAPES[arguments] = shape;
        }
        return shape.bindTo(address);
    }
}
