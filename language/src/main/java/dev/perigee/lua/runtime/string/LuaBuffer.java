package dev.perigee.lua.runtime.string;

import java.util.Arrays;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.builtins.text.NumberFormat;
import dev.perigee.lua.extension.NativeBytes;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A string buffer: a queue of bytes that are put at its end and taken from its front ("String Buffer Library" in LuaJIT's
 * documentation). The bytes are on the Java heap until the program asks for a pointer to them, and from then on in native
 * memory; either is doubled when it is full, so that appending is linear.
 *
 * <p>A buffer whose content was {@linkplain #borrow set} shares the memory of a string or of cdata until it must write.
 */
public final class LuaBuffer extends LuaUserdata {

    /** The most bytes a buffer can have: LuaJIT's limit. */
    public static final int MAX_SIZE = 0x7fff_ff00;

    private static final int MIN_CAPACITY = 32;
    private static final byte[] NOTHING = new byte[0];

    /** The memory while it is on the heap, else null. The memory of a string is full, so that nothing writes to it. */
    private byte[] heap = NOTHING;
    /** The memory while it is native, else null. */
    private NativeBytes memory;
    /** The size of the native memory. */
    private int memoryCapacity;
    private boolean borrowed;
    /** The content is at {@code [start, end)} of the memory. */
    private int start;
    private int end;
    /** What its {@code encode} and {@code decode} abbreviate: an object of the library. */
    private final Object dictionary;

    public LuaBuffer(LuaTable metatable, Object dictionary) {
        super(metatable);
        this.dictionary = dictionary;
    }

    public Object dictionary() {
        return dictionary;
    }

    public int length() {
        return end - start;
    }

    /** How many bytes can be appended without more memory. */
    public int room() {
        return capacity() - end;
    }

    private int capacity() {
        return heap != null ? heap.length : memoryCapacity;
    }

    // ---- reading ----

    /** The byte at {@code index} of the content. */
    public byte byteAt(int index) {
        return heap != null ? heap[start + index] : memory.get(start + index);
    }

    /** The {@code count} bytes at {@code index} of the content. */
    public byte[] bytes(int index, int count) {
        byte[] result = new byte[count];
        if (heap != null) {
            System.arraycopy(heap, start + index, result, 0, count);
        } else {
            readMemory(start + index, result);
        }
        return result;
    }

    @TruffleBoundary
    private void readMemory(int position, byte[] target) {
        memory.read(position, target, target.length);
    }

    /** The whole content. */
    public LuaString toLuaString() {
        return LuaString.wrap(bytes(0, length()));
    }

    /** Removes and returns the first {@code count} bytes, or all if there are fewer. */
    public LuaString take(int count) {
        int taken = Math.min(count, length());
        LuaString result = LuaString.wrap(bytes(0, taken));
        start += taken;
        return result;
    }

    /** Removes the first {@code count} bytes, or all if there are fewer. */
    public void skip(int count) {
        start += Math.min(count, length());
        rewind();
    }

    /** Starts again at the front of the memory if nothing is left. */
    public void rewind() {
        if (start == end && !borrowed) {
            start = 0;
            end = 0;
        }
    }

    // ---- writing ----

    /** Appends the bytes {@code [from, to)} of {@code source}. */
    public void append(byte[] source, int from, int to) {
        byte[] target = heap;
        int count = to - from;
        if (target != null && count <= target.length - end) {
            System.arraycopy(source, from, target, end, count);
            end += count;
        } else {
            appendSlowly(source, from, count);
        }
    }

    public void append(LuaString text) {
        byte[] bytes = text.bytes();
        append(bytes, 0, bytes.length);
    }

    /** Appends the decimal digits of {@code number}. */
    public void append(int number) {
        int count = NumberFormat.integerLength(number);
        if (heap != null && count <= heap.length - end) {
            NumberFormat.writeInteger(number, heap, end, count);
            end += count;
        } else {
            append(NumberFormat.toLuaString(number));
        }
    }

    @TruffleBoundary
    private void appendSlowly(byte[] source, int from, int count) {
        reserve(count);
        if (heap != null) {
            System.arraycopy(source, from, heap, end, count);
        } else {
            memory.write(end, source, from, count);
        }
        end += count;
    }

    /** Appends {@code count} bytes that the program has written behind the content; there is {@link #room} for them. */
    public void commit(int count) {
        end += count;
    }

    /**
     * Makes {@link #room} for {@code count} more bytes. The memory grows also if moving the content to its front would do,
     * unless that gains an eighth of it: else a queue that is nearly full would move for each byte. It is an error if the
     * buffer would get too large.
     */
    @TruffleBoundary
    public void reserve(int count) {
        if (count <= room()) {
            return;
        }
        int capacity = capacity();
        if (count > MAX_SIZE - length()) {
            throw LuaErrors.notEnoughMemory(null);
        }
        int needed = length() + count;
        if (needed > capacity) {
            relocate(grown(capacity, needed));
        } else if (borrowed || start < capacity >> 3) {
            relocate(grown(capacity, (long) end + count));
        } else {
            relocate(capacity);
        }
    }

    private static int grown(int capacity, long needed) {
        long grown = Math.max(capacity, MIN_CAPACITY);
        while (grown < needed) {
            grown += grown;
        }
        return (int) Math.min(grown, MAX_SIZE);
    }

    /** Moves the content to the front of memory of its own of the given size. */
    private void relocate(int capacity) {
        int length = length();
        if (memory != null) {
            memory = memory.copy(start, length, capacity);
            memoryCapacity = capacity;
        } else if (capacity == heap.length && !borrowed) {
            System.arraycopy(heap, start, heap, 0, length);
        } else {
            heap = start == 0 ? Arrays.copyOf(heap, capacity) : Arrays.copyOf(Arrays.copyOfRange(heap, start, end), capacity);
        }
        borrowed = false;
        start = 0;
        end = length;
    }

    /** Empties the buffer; the memory is kept for reuse if it is the buffer's own. */
    public void reset() {
        if (borrowed) {
            free();
        }
        start = 0;
        end = 0;
    }

    /** Empties the buffer and lets go of its memory. */
    public void free() {
        heap = NOTHING;
        memory = null;
        borrowed = false;
        start = 0;
        end = 0;
    }

    /** Makes {@code text} the content without copying it. */
    public void borrow(LuaString text) {
        free();
        heap = text.bytes();
        borrowed = true;
        end = heap.length;
    }

    /** Makes the first {@code count} bytes of {@code source} the content without copying them. */
    public void borrow(NativeBytes source, int count) {
        free();
        heap = null;
        memory = source;
        memoryCapacity = count;
        borrowed = true;
        end = count;
    }

    // ---- native memory ----

    /** Makes memory of a given size. */
    public interface Allocator {
        NativeBytes allocate(int capacity);
    }

    /** A pointer to the content, which moves to native memory for that. */
    public Object pointer(Allocator allocator) {
        return nativeMemory(allocator).pointer(start);
    }

    /** A pointer to the {@link #room} behind the content. It stays the right one until the buffer grows. */
    public Object pointerToRoom(Allocator allocator) {
        return nativeMemory(allocator).pointer(end);
    }

    @TruffleBoundary
    private NativeBytes nativeMemory(Allocator allocator) {
        if (memory == null) {
            memory = allocator.allocate(heap.length);
            memoryCapacity = heap.length;
            memory.write(start, heap, start, length());
            heap = null;
            borrowed = false;
        }
        return memory;
    }
}
