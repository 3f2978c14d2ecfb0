package dev.perigee.lua.builtins.file;

import java.io.IOException;

import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.table.LuaTable;

/** A file handle of the {@code io} library. */
public final class LuaFile extends LuaUserdata {

    private final boolean standard;
    /** The process at the other end of a pipe, else null. */
    private final Process process;
    /** Null once the file is closed. */
    private ByteStream stream;

    private LuaFile(LuaTable metatable, ByteStream stream, boolean standard, Process process) {
        super(metatable);
        this.stream = stream;
        this.standard = standard;
        this.process = process;
    }

    public static LuaFile of(LuaTable metatable, ByteStream stream) {
        return new LuaFile(metatable, stream, false, null);
    }

    /** One of the context's own streams, which programs cannot close. */
    public static LuaFile standard(LuaTable metatable, ByteStream stream) {
        return new LuaFile(metatable, stream, true, null);
    }

    public static LuaFile pipe(LuaTable metatable, ByteStream stream, Process process) {
        return new LuaFile(metatable, stream, false, process);
    }

    public boolean isStandard() {
        return standard;
    }

    public boolean isClosed() {
        return stream == null;
    }

    /** The open stream, or null if the file is closed. */
    public ByteStream stream() {
        return stream;
    }

    /** Closes the file and waits for a pipe's process. */
    public void close() throws IOException {
        ByteStream closing = stream;
        stream = null;
        try {
            closing.close();
        } finally {
            awaitProcess();
        }
    }

    private void awaitProcess() {
        if (process != null) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
