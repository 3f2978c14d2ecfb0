package dev.perigee.lua.launcher;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The process's streams, buffered as C programs expect: output to a pipe or file goes out in blocks, a terminal sees
 * each line, what is asked on the terminal appears before the answer is read, and errors are never held back.
 */
final class StandardStreams {

    private static final int BLOCK = 1 << 16;

    /** Which of the streams are terminals, {@code in}, {@code out} or both; the shell script that starts us knows. */
    private static final String TERMINALS = System.getProperty("perigee.terminals", "");

    final OutputStream out = new Output();
    final OutputStream err = new Pipe(FileDescriptor.err);
    final InputStream in = new Input();

    static boolean inputIsTerminal() {
        return TERMINALS.contains("in");
    }

    /** Hands over what is still held back; a reader that has gone away is no error at this point. */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            // Nobody is left to be told.
        }
    }

    /** Ends the process when the reader has gone away, which the JVM turns from a signal into an exception. */
    private static final class Pipe extends FileOutputStream {

        private static final int STATUS_OF_SIGPIPE = 141;

        Pipe(FileDescriptor descriptor) {
            super(descriptor);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                super.write(bytes, offset, length);
            } catch (IOException e) {
                if ("Broken pipe".equals(e.getMessage())) {
                    Runtime.getRuntime().halt(STATUS_OF_SIGPIPE);
                }
                throw e;
            }
        }
    }

    private static final class Output extends BufferedOutputStream {

        private static final boolean BY_LINE = TERMINALS.contains("out");

        Output() {
            super(new Pipe(FileDescriptor.out), BLOCK);
        }

        @Override
        public void write(int value) throws IOException {
            super.write(value);
            if (BY_LINE && value == '\n') {
                flush();
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            super.write(bytes, offset, length);
            if (BY_LINE && endsLine(bytes, offset, length)) {
                flush();
            }
        }

        private static boolean endsLine(byte[] bytes, int offset, int length) {
            for (int i = offset + length - 1; i >= offset; i--) {
                if (bytes[i] == '\n') {
                    return true;
                }
            }
            return false;
        }
    }

    private final class Input extends FilterInputStream {

        Input() {
            super(new FileInputStream(FileDescriptor.in));
        }

        @Override
        public int read() throws IOException {
            StandardStreams.this.flush();
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            StandardStreams.this.flush();
            return super.read(bytes, offset, length);
        }
    }
}
