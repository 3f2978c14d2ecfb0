package dev.perigee.lua.ffi.callback;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import dev.perigee.lua.builtins.file.ByteStream;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.builtins.file.StreamReader;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.runtime.string.LuaString;

/**
 * What C calls for the streams of {@link CStreams}: {@code cookie_io_functions_t} of glibc's fopencookie(3). The cookie is
 * the number of a file. Nothing may be thrown out of here, as that would end the process.
 */
final class CookieFunctions {

    private static final int FAILED = -1;
    /** C asks for at most this many bytes at a time. */
    private static final int CHUNK = 1 << 16;
    private static final int SEEK_CURRENT = 1;
    private static final int SEEK_END = 2;

    private static final Map<Long, WeakReference<LuaFile>> FILES = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT = new AtomicLong(1);

    private CookieFunctions() {
    }

    static long register(WeakReference<LuaFile> file) {
        long cookie = NEXT.getAndIncrement();
        FILES.put(cookie, file);
        return cookie;
    }

    /** The stream is about to be closed from this side. Returns false if C did that. */
    static boolean remove(long cookie) {
        return FILES.remove(cookie) != null;
    }

    /** The four functions. */
    static MemorySegment table(Arena arena) {
        ValueLayout size = ValueLayout.JAVA_LONG;
        ValueLayout status = ValueLayout.JAVA_INT;
        MemorySegment table = arena.allocate(ValueLayout.JAVA_LONG, 4);
        MemorySegment[] functions = {stub("read", FunctionDescriptor.of(size, size, size, size), arena), stub("write", FunctionDescriptor.of(size, size, size, size), arena),
                        stub("seek", FunctionDescriptor.of(status, size, size, status), arena), stub("close", FunctionDescriptor.of(status, size), arena)};
        for (int i = 0; i < functions.length; i++) {
            table.setAtIndex(ValueLayout.JAVA_LONG, i, functions[i].address());
        }
        return table;
    }

    private static MemorySegment stub(String name, FunctionDescriptor type, Arena arena) {
        try {
            MethodHandle target = MethodHandles.lookup().findStatic(CookieFunctions.class, name, type.toMethodType());
            return Linker.nativeLinker().upcallStub(target, type, arena);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteStream stream(long cookie) throws IOException {
        WeakReference<LuaFile> reference = FILES.get(cookie);
        LuaFile file = reference == null ? null : reference.get();
        if (file == null || file.isClosed()) {
            throw new IOException("closed");
        }
        return file.stream();
    }

    @SuppressWarnings("unused")
    private static long read(long cookie, long buffer, long size) {
        try {
            LuaString bytes = StreamReader.bytes(stream(cookie), (int) Math.min(size, CHUNK));
            if (bytes == null) {
                return 0;
            }
            NativeMemory.write(bytes.bytes(), 0, buffer, bytes.length());
            return bytes.length();
        } catch (IOException | RuntimeException e) {
            return FAILED;
        }
    }

    /** Returns how many bytes were taken, 0 after an error. */
    @SuppressWarnings("unused")
    private static long write(long cookie, long buffer, long size) {
        try {
            byte[] bytes = new byte[(int) Math.min(size, CHUNK)];
            NativeMemory.read(buffer, bytes, 0, bytes.length);
            ByteStream stream = stream(cookie);
            stream.write(bytes);
            stream.flush();
            return bytes.length;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /** @param offset where the offset is, and where the new position goes */
    @SuppressWarnings("unused")
    private static int seek(long cookie, long offset, int whence) {
        try {
            ByteStream stream = stream(cookie);
            long base = whence == SEEK_CURRENT ? stream.position() : whence == SEEK_END ? stream.size() : 0;
            long position = base + NativeMemory.getLong(offset);
            stream.seek(position);
            NativeMemory.putLong(offset, position);
            return 0;
        } catch (IOException | RuntimeException e) {
            return FAILED;
        }
    }

    @SuppressWarnings("unused")
    private static int close(long cookie) {
        try {
            WeakReference<LuaFile> reference = FILES.remove(cookie);
            LuaFile file = reference == null ? null : reference.get();
            if (file != null && !file.isClosed()) {
                file.close();
            }
            return 0;
        } catch (IOException | RuntimeException e) {
            return FAILED;
        }
    }
}
