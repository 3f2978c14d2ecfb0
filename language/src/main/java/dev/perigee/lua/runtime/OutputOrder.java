package dev.perigee.lua.runtime;

import java.io.IOException;
import java.io.OutputStream;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Keeps the program's standard output and that of C code in the order in which they were made. The two have buffers of
 * their own where LuaJIT shares C's, so each is emptied before the other side may write. At most one of them has
 * something pending, and neither is emptied without need.
 */
public final class OutputOrder {

    private final OutputStream target;
    private boolean programPending;
    private boolean foreignPending;
    private Runnable foreignFlush;

    public OutputOrder(OutputStream target) {
        this.target = target;
    }

    /** @param flush empties the output buffers of C code */
    public void setForeignFlush(Runnable flush) {
        foreignFlush = flush;
    }

    /** Whether output of the program must be flushed before C code runs that may write. */
    public boolean isProgramPending() {
        return programPending;
    }

    /** To be called before C code runs that may write; nothing of the program is pending. */
    public void beforeForeignCode() {
        foreignPending = true;
    }

    @TruffleBoundary
    public void flushProgram() {
        programPending = false;
        try {
            target.flush();
        } catch (IOException e) {
            // The next write of the program meets the same obstacle and reports it.
            return;
        }
    }

    private void beforeProgram() {
        if (foreignPending) {
            foreignPending = false;
            if (foreignFlush != null) {
                foreignFlush.run();
            }
        }
        programPending = true;
    }

    /** The program's standard output. */
    public OutputStream programOutput() {
        return new ProgramOutput();
    }

    private final class ProgramOutput extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            beforeProgram();
            target.write(b);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            beforeProgram();
            target.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }
    }
}
