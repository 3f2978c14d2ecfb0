package dev.perigee.lua.ffi.callback;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.ref.Cleaner;
import java.lang.ref.WeakReference;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.file.ForeignView;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.ffi.call.Downcalls;
import dev.perigee.lua.ffi.convert.ConversionException;

/**
 * The {@code FILE *} of file handles. The standard streams are C's own. For any other file C gets a stream without a buffer
 * whose every access comes back to the handle, by glibc's and musl's {@code fopencookie}: so what C and the program write
 * stays in order, both have one position, and the file may lie in any file system that the host provides. Such a stream
 * has no descriptor, {@code fileno} fails for it.
 */
public final class CStreams {

    private static final ValueLayout.OfLong SIZE = ValueLayout.JAVA_LONG;
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final StructLayout FUNCTIONS = MemoryLayout.structLayout(SIZE, SIZE, SIZE, SIZE);
    /** Both ways, and nothing done to the file. */
    private static final byte[] MODE = {'r', '+', 0};
    /** {@code _IONBF} of stdio.h. */
    private static final int UNBUFFERED = 2;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final Cleaner CLEANER = Cleaner.create();
    private static MethodHandle open;
    private static MethodHandle setBuffer;
    private static MethodHandle close;
    private static MemorySegment callbacks;
    private static MemorySegment mode;

    private CStreams() {
    }

    /** The address of the file's C stream, NULL if it is closed. @throws ConversionException if the C library has no such streams */
    @TruffleBoundary
    public static synchronized long addressOf(LuaFile file) {
        if (file.standardName() != null) {
            return LINKER.defaultLookup().findOrThrow(file.standardName()).reinterpret(Long.BYTES).get(SIZE, 0);
        }
        if (file.isClosed()) {
            return 0;
        }
        if (file.foreignView() == null) {
            file.setForeignView(make(file));
        }
        return file.foreignView().address();
    }

    private static Stream make(LuaFile file) {
        link();
        Downcalls.callbackHandedOut();
        long cookie = CookieFunctions.register(new WeakReference<>(file));
        try {
            long address = (long) open.invokeExact(cookie, mode, callbacks);
            int ignored = (int) setBuffer.invokeExact(address, 0L, UNBUFFERED, 0L);
            Stream stream = new Stream(address, cookie);
            CLEANER.register(file, stream::fileClosed);
            return stream;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void link() {
        if (open != null) {
            return;
        }
        MemorySegment function = LINKER.defaultLookup().find("fopencookie").orElseThrow(() -> new ConversionException("files cannot be passed to this C library"));
        callbacks = CookieFunctions.table(Arena.global());
        mode = Arena.global().allocateFrom(ValueLayout.JAVA_BYTE, MODE);
        setBuffer = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("setvbuf"), FunctionDescriptor.of(INT, SIZE, SIZE, INT, SIZE));
        close = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("fclose"), FunctionDescriptor.of(INT, SIZE));
        open = LINKER.downcallHandle(function, FunctionDescriptor.of(SIZE, SIZE, ValueLayout.ADDRESS, FUNCTIONS));
    }

    /** A C stream; it goes when the file is closed or garbage, unless C closed it itself. */
    private record Stream(long address, long cookie) implements ForeignView {

        @Override
        public void fileClosed() {
            if (CookieFunctions.remove(cookie)) {
                try {
                    int ignored = (int) close.invokeExact(address);
                } catch (Throwable e) {
                    throw new AssertionError(e);
                }
            }
        }
    }
}
