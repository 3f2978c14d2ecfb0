package dev.perigee.lua.ffi.call;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

import dev.perigee.lua.ffi.memory.CriticalFunctions;

/**
 * Tells how close the current thread is to the end of its stack. When C calls back and the Java VM finds no room for its first
 * Java frame, the stack overflow comes before any code of ours could catch it, and ends the process. So a call that may call
 * back is refused while there is still room, which Lua sees as an ordinary "stack overflow".
 *
 * <p>Java cannot ask for its stack pointer, and no function of the C library tells it without a system call. A function of two
 * instructions, placed in memory of its own, does so in three nanoseconds. Where the system forbids that, there is no check.
 */
final class StackLimit {

    /** No limit is known. */
    static final long NONE = 0;

    /** Room for the pages that the VM keeps free below every Java frame, for the C function, and for entering Java again. */
    private static final long RESERVE = 256 << 10;
    /** What one Lua function with all that it calls but Lua functions may take of the stack; usually one or two KiB. */
    private static final long LUA_CALL = 64 << 10;
    private static final int MAX_ATTRIBUTES_SIZE = 128;
    private static final int PAGE = 65536;
    private static final int PROT_READ_WRITE = 3;
    private static final int PROT_READ_EXEC = 5;
    private static final int MAP_PRIVATE_ANONYMOUS = 0x22;

    private static final byte[] X64_CODE = {0x48, (byte) 0x89, (byte) 0xe0, (byte) 0xc3}; // mov rax, rsp; ret
    private static final byte[] AARCH64_CODE = {(byte) 0xe0, 0x03, 0x00, (byte) 0x91, (byte) 0xc0, 0x03, 0x5f, (byte) 0xd6}; // mov x0, sp; ret

    private static final MethodHandle STACK_POINTER = makeProbe();

    private StackLimit() {
    }

    /** Whether less than the reserve is left above {@code limit}, from {@link #ofCurrentThread}. */
    static boolean isReached(long limit) {
        return limit != NONE && stackPointer() < limit;
    }

    /** How many nested Lua calls there is certainly room for now above {@code limit}. */
    static int depthAbove(long limit) {
        return limit == NONE ? Integer.MAX_VALUE / 2 : (int) Math.floorDiv(stackPointer() - limit, LUA_CALL);
    }

    private static long stackPointer() {
        try {
            return (long) STACK_POINTER.invokeExact();
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    /** The address below which the stack pointer of this thread must not be for a call, or {@link #NONE}. */
    static long ofCurrentThread() {
        if (STACK_POINTER == null) {
            return NONE;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(MAX_ATTRIBUTES_SIZE, Long.BYTES);
            MemorySegment address = arena.allocate(ValueLayout.JAVA_LONG);
            MemorySegment size = arena.allocate(ValueLayout.JAVA_LONG);
            long self = (long) link("pthread_self", FunctionDescriptor.of(ValueLayout.JAVA_LONG)).invokeExact();
            int failure = (int) link("pthread_getattr_np", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG,
                            ValueLayout.ADDRESS)).invokeExact(self, attributes);
            if (failure != 0) {
                return NONE;
            }
            failure = (int) link("pthread_attr_getstack", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS,
                            ValueLayout.ADDRESS, ValueLayout.ADDRESS)).invokeExact(attributes, address, size);
            int ignored = (int) link("pthread_attr_destroy", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS)).invokeExact(
                            attributes);
            long reserve = Math.min(RESERVE, size.get(ValueLayout.JAVA_LONG, 0) / 2);
            return failure == 0 ? address.get(ValueLayout.JAVA_LONG, 0) + reserve : NONE;
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    private static MethodHandle makeProbe() {
        byte[] code = switch (System.getProperty("os.arch")) {
            case "amd64" -> X64_CODE;
            case "aarch64" -> AARCH64_CODE;
            default -> null;
        };
        SymbolLookup lookup = Linker.nativeLinker().defaultLookup();
        if (code == null || lookup.find("pthread_getattr_np").isEmpty()) {
            return null;
        }
        try {
            long page = (long) link("mmap", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG)).invokeExact(
                                            0L, (long) PAGE, PROT_READ_WRITE, MAP_PRIVATE_ANONYMOUS, -1, 0L);
            if (page == -1) {
                return null;
            }
            MemorySegment target = MemorySegment.ofAddress(page).reinterpret(code.length);
            target.copyFrom(MemorySegment.ofArray(code));
            int failure = (int) link("mprotect", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG,
                            ValueLayout.JAVA_INT)).invokeExact(page, (long) PAGE, PROT_READ_EXEC);
            return failure != 0 ? null : CriticalFunctions.at(target, 0);
        } catch (Throwable e) {
            throw CallState.<RuntimeException>unchecked(e);
        }
    }

    private static MethodHandle link(String name, FunctionDescriptor descriptor) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), descriptor);
    }
}
