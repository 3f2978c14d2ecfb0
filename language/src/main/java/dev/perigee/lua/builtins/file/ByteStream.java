package dev.perigee.lua.builtins.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;

import dev.perigee.lua.builtins.text.ByteBuilder;

/**
 * A stream of bytes as C's stdio has it: one position for reading and writing, buffered both ways. Reading formats such as
 * lines and numbers is {@link StreamReader}'s task.
 */
public final class ByteStream {

    /** How {@link #write} uses the buffer, as C's {@code setvbuf}. */
    public enum Buffering {
        NONE,
        LINE,
        FULL
    }

    private static final int BUFFER_SIZE = 8192;

    private final ByteDevice device;
    /** Bytes read ahead, {@code [readPosition, readLimit)}, or bytes still to be written, {@code [0, writeCount)}; never both. */
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int readPosition;
    private int readLimit;
    private int writeCount;
    private Buffering buffering = Buffering.FULL;

    private ByteStream(ByteDevice device) {
        this.device = device;
    }

    public static ByteStream of(InputStream in) {
        return new ByteStream(ByteDevice.of(in));
    }

    /** @param buffered whether {@code out} has a buffer of its own, which only {@link #flush} empties */
    public static ByteStream of(OutputStream out, boolean buffered) {
        return new ByteStream(ByteDevice.of(out, buffered));
    }

    /** @param appends whether every write goes to the end of the file */
    public static ByteStream of(SeekableByteChannel channel, boolean readable, boolean writable, boolean appends) {
        return new ByteStream(ByteDevice.of(channel, readable, writable, appends));
    }

    /** The next byte, not consumed, or -1 at the end. */
    int peek() throws IOException {
        if (readPosition == readLimit && !fill()) {
            return -1;
        }
        return buffer[readPosition] & 0xff;
    }

    /** Consumes the byte that {@link #peek} returned. */
    void skip() {
        readPosition++;
    }

    /** Reads ahead; false at the end. */
    private boolean fill() throws IOException {
        flushBuffer();
        readPosition = 0;
        readLimit = 0;
        readLimit = Math.max(device.read(buffer), 0);
        return readLimit > 0;
    }

    /** Appends bytes up to and including {@code terminator} to {@code target}; returns whether it was found before the end. */
    boolean readUntil(byte terminator, ByteBuilder target) throws IOException {
        while (peek() >= 0) {
            for (int i = readPosition; i < readLimit; i++) {
                if (buffer[i] == terminator) {
                    consume(i + 1, target);
                    return true;
                }
            }
            consume(readLimit, target);
        }
        return false;
    }

    /** Appends {@code count} bytes, or fewer at the end, to {@code target}. */
    void read(long count, ByteBuilder target) throws IOException {
        long missing = count;
        while (missing > 0 && peek() >= 0) {
            int taken = (int) Math.min(missing, readLimit - readPosition);
            consume(readPosition + taken, target);
            missing -= taken;
        }
    }

    private void consume(int to, ByteBuilder target) {
        target.append(buffer, readPosition, to);
        readPosition = to;
    }

    /** Writes all of {@code bytes}, at once or later according to the buffering. */
    public void write(byte[] bytes) throws IOException {
        if (!device.isWritable()) {
            throw FileError.badDescriptor();
        }
        dropReadAhead();
        if (device.isBuffered() || buffering == Buffering.NONE || bytes.length > BUFFER_SIZE) {
            flushBuffer();
            device.write(bytes, 0, bytes.length);
        } else {
            if (bytes.length > BUFFER_SIZE - writeCount) {
                flushBuffer();
            }
            System.arraycopy(bytes, 0, buffer, writeCount, bytes.length);
            writeCount += bytes.length;
        }
        if (buffering == Buffering.NONE || buffering == Buffering.LINE && contains(bytes, '\n')) {
            flush();
        }
    }

    private static boolean contains(byte[] bytes, char c) {
        for (byte b : bytes) {
            if (b == c) {
                return true;
            }
        }
        return false;
    }

    /** Moves the device back to where the program believes to be. */
    private void dropReadAhead() throws IOException {
        int ahead = readLimit - readPosition;
        readPosition = 0;
        readLimit = 0;
        if (ahead > 0) {
            device.seek(device.position() - ahead);
        }
    }

    private void flushBuffer() throws IOException {
        if (writeCount > 0) {
            int count = writeCount;
            writeCount = 0;
            device.write(buffer, 0, count);
        }
    }

    public void flush() throws IOException {
        flushBuffer();
        device.flush();
    }

    /** The position that the next read or write starts at. */
    public long position() throws IOException {
        return device.position() + writeCount - (readLimit - readPosition);
    }

    public long size() throws IOException {
        flushBuffer();
        return device.size();
    }

    public void seek(long position) throws IOException {
        flushBuffer();
        device.seek(position);
        readPosition = 0;
        readLimit = 0;
    }

    public void setBuffering(Buffering mode) throws IOException {
        flushBuffer();
        buffering = mode;
    }

    /** Writes what is left and closes the device even if that fails. */
    public void close() throws IOException {
        try {
            flushBuffer();
        } finally {
            device.close();
        }
    }
}
