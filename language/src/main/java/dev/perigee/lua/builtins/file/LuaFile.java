package dev.perigee.lua.builtins.file;

import java.io.IOException;

import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.table.LuaTable;

/** A file handle of the {@code io} library. */
public final class LuaFile extends LuaUserdata {

    /** What C calls one of the context's own streams, else null. */
    private final String standardName;
    /** The process at the other end of a pipe, else null. */
    private final Process process;
    /** Null once the file is closed. */
    private ByteStream stream;
    /** Null unless C code has seen the file. */
    private ForeignView foreignView;

    private LuaFile(LuaTable metatable, ByteStream stream, String standardName, Process process) {
        super(metatable);
        this.stream = stream;
        this.standardName = standardName;
        this.process = process;
    }

    public static LuaFile of(LuaTable metatable, ByteStream stream) {
        return new LuaFile(metatable, stream, null, null);
    }

    /** One of the context's own streams, which programs cannot close. @param name what C calls it */
    public static LuaFile standard(LuaTable metatable, ByteStream stream, String name) {
        return new LuaFile(metatable, stream, name, null);
    }

    public static LuaFile pipe(LuaTable metatable, ByteStream stream, Process process) {
        return new LuaFile(metatable, stream, null, process);
    }

    public boolean isStandard() {
        return standardName != null;
    }

    /** What C calls one of the context's own streams, null for other files. */
    public String standardName() {
        return standardName;
    }

    public ForeignView foreignView() {
        return foreignView;
    }

    public void setForeignView(ForeignView view) {
        foreignView = view;
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
        if (foreignView != null) {
            foreignView.fileClosed();
            foreignView = null;
        }
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
