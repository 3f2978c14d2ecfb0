package dev.perigee.lua.builtins.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** What a {@link ByteStream} reads from and writes to: by default it can do nothing. */
abstract class ByteDevice {

    boolean isWritable() {
        return false;
    }

    /** Whether the device decides itself how long it holds back what is written. */
    boolean isBuffered() {
        return false;
    }

    /** Reads at least one byte into {@code target}; returns how many, or -1 at the end. */
    @SuppressWarnings("unused")
    int read(byte[] target) throws IOException {
        throw FileError.badDescriptor();
    }

    @SuppressWarnings("unused")
    void write(byte[] source, int from, int to) throws IOException {
        throw FileError.badDescriptor();
    }

    /** Makes what was written visible outside this process. */
    void flush() throws IOException {
    }

    long position() throws IOException {
        throw FileError.illegalSeek();
    }

    long size() throws IOException {
        throw FileError.illegalSeek();
    }

    @SuppressWarnings("unused")
    void seek(long position) throws IOException {
        throw FileError.illegalSeek();
    }

    void close() throws IOException {
    }

    static ByteDevice of(InputStream in) {
        return new ByteDevice() {
            @Override
            int read(byte[] target) throws IOException {
                return in.read(target);
            }

            @Override
            void close() throws IOException {
                in.close();
            }
        };
    }

    static ByteDevice of(OutputStream out, boolean buffered) {
        return new ByteDevice() {
            @Override
            boolean isWritable() {
                return true;
            }

            @Override
            boolean isBuffered() {
                return buffered;
            }

            @Override
            void write(byte[] source, int from, int to) throws IOException {
                out.write(source, from, to - from);
            }

            @Override
            void flush() throws IOException {
                out.flush();
            }

            @Override
            void close() throws IOException {
                out.close();
            }
        };
    }

    /** @param appends whether every write goes to the end of the file */
    static ByteDevice of(SeekableByteChannel channel, boolean readable, boolean writable, boolean appends) {
        return new ByteDevice() {
            @Override
            boolean isWritable() {
                return writable;
            }

            @Override
            int read(byte[] target) throws IOException {
                if (!readable) {
                    throw FileError.badDescriptor();
                }
                return channel.read(ByteBuffer.wrap(target));
            }

            @Override
            void write(byte[] source, int from, int to) throws IOException {
                if (appends) {
                    channel.position(channel.size());
                }
                ByteBuffer bytes = ByteBuffer.wrap(source, from, to - from);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }

            @Override
            long position() throws IOException {
                return channel.position();
            }

            @Override
            long size() throws IOException {
                return channel.size();
            }

            @Override
            void seek(long position) throws IOException {
                if (position < 0) {
                    throw FileError.invalidArgument();
                }
                channel.position(position);
            }

            @Override
            void close() throws IOException {
                channel.close();
            }
        };
    }
}
