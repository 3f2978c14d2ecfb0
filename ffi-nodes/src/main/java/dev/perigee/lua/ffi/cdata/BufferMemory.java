package dev.perigee.lua.ffi.cdata;

import java.lang.ref.Reference;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.extension.NativeBytes;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.ffi.memory.NativeMemory;
import dev.perigee.lua.ffi.memory.NullAccessException;

/** The memory of a string buffer that the program has a pointer to, or the memory of cdata that a buffer shares. */
public final class BufferMemory implements NativeBytes {

    private static final CType BYTE_POINTER = BasicTypes.UINT8.pointerTo();

    private final long address;
    private final Object owner;

    /** @param owner what keeps the memory, or null if nothing of ours does */
    public BufferMemory(long address, Object owner) {
        this.address = address;
        this.owner = owner;
    }

    /** New memory; NULL if the capacity is 0. */
    public static BufferMemory allocate(int capacity) {
        if (capacity == 0) {
            return new BufferMemory(0, null);
        }
        NativeBlock block = NativeBlock.allocate(capacity, 1);
        return new BufferMemory(block.address(), block);
    }

    @Override
    public byte get(int position) {
        try {
            byte value = NativeMemory.getByte(address + position);
            Reference.reachabilityFence(owner);
            return value;
        } catch (NullAccessException e) {
            throw FfiErrors.raise(null, e);
        }
    }

    @Override
    @TruffleBoundary
    public void read(int position, byte[] target, int count) {
        if (count > 0) {
            try {
                NativeMemory.read(address + position, target, 0, count);
            } catch (NullAccessException e) {
                throw FfiErrors.raise(null, e);
            }
            Reference.reachabilityFence(owner);
        }
    }

    @Override
    @TruffleBoundary
    public void write(int position, byte[] source, int from, int count) {
        if (count > 0) {
            NativeMemory.write(source, from, address + position, count);
            Reference.reachabilityFence(owner);
        }
    }

    @Override
    @TruffleBoundary
    public NativeBytes copy(int position, int count, int capacity) {
        BufferMemory copy = allocate(capacity);
        if (count > 0) {
            try {
                NativeMemory.copy(address + position, copy.address, count);
            } catch (NullAccessException e) {
                throw FfiErrors.raise(null, e);
            }
            Reference.reachabilityFence(owner);
        }
        return copy;
    }

    @Override
    public CPointer pointer(int position) {
        return new CPointer(BYTE_POINTER, address + position, owner);
    }
}
