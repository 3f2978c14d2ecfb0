package dev.perigee.lua.micro;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** What a Java program does to call C. */
final class NativeLibrary {

    private static final Linker LINKER = Linker.nativeLinker();

    private NativeLibrary() {
    }

    /** @param library the name of one of the tests' libraries, without {@code lib} and {@code .so} */
    static MethodHandle function(String library, String name, FunctionDescriptor type) {
        SymbolLookup symbols = SymbolLookup.libraryLookup("lib" + library + ".so", Arena.global());
        return LINKER.downcallHandle(symbols.findOrThrow(name), type);
    }

    /** A function of the C library, called without telling the Java VM that the thread is away. */
    static MethodHandle leafFunction(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, Linker.Option.critical(false));
    }

    /** A handle that calls {@code target} through a C function pointer. */
    static MethodHandle throughC(MethodHandle target, FunctionDescriptor type) {
        return LINKER.downcallHandle(LINKER.upcallStub(target, type, Arena.global()), type);
    }
}
