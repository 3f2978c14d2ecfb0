package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The library {@code io}. Lua 5.1 manual, section 5.7. */
public final class IoBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"close", "flush", "input", "lines", "open", "output", "popen", "read", "tmpfile", "type", "write"};
    private static final LuaString READ = LuaString.constant("r");
    private static final LuaString WRITE = LuaString.constant("w");

    @Override
    public String name() {
        return "io";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        IoState state = IoState.get(context);
        new FileBuiltins().install(context, state.metatable);
        table.putNamed(LuaString.constant("stdin"), state.standardInput);
        table.putNamed(LuaString.constant("stdout"), state.standardOutput);
        table.putNamed(LuaString.constant("stderr"), state.standardError);
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "close" -> new CloseNode();
            case "flush" -> new FlushNode();
            case "input" -> new DefaultFileNode(false);
            case "lines" -> new LinesNode();
            case "open" -> new OpenNode();
            case "output" -> new DefaultFileNode(true);
            case "popen" -> new PopenNode();
            case "read" -> new ReadNode();
            case "tmpfile" -> new TemporaryFileNode();
            case "type" -> new TypeNode();
            case "write" -> new WriteNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code io.open(path, mode)}. */
    static final class OpenNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString path = BuiltinArguments.string(this, frame, 0);
            return FileOpener.open(this, path, BuiltinArguments.stringOr(this, frame, 1, READ));
        }
    }

    /** {@code io.popen(command, mode)}. */
    static final class PopenNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString command = BuiltinArguments.string(this, frame, 0);
            return FileOpener.openPipe(this, command, BuiltinArguments.stringOr(this, frame, 1, READ));
        }
    }

    /** {@code io.tmpfile()}. */
    static final class TemporaryFileNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return FileOpener.openTemporary(this);
        }
    }

    /** {@code io.close(file)}, without one the default output. */
    static final class CloseNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            boolean given = LuaArguments.count(frame) > 0;
            return IoFunctions.close(this, IoFunctions.openFile(this, given ? LuaArguments.from(frame, 0) : new Object[]{IoState.get(this).output}));
        }
    }

    /** {@code io.flush()}. */
    static final class FlushNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return IoFunctions.flush(defaultFile(this, true));
        }
    }

    /** {@code io.read(…)}. */
    static final class ReadNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return IoFunctions.read(this, defaultFile(this, false), LuaArguments.from(frame, 0), 1);
        }
    }

    /** {@code io.write(…)}. */
    static final class WriteNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return IoFunctions.write(this, defaultFile(this, true), LuaArguments.from(frame, 0), 1);
        }
    }

    private static LuaFile defaultFile(BuiltinNode node, boolean output) {
        IoState state = IoState.get(node);
        LuaFile file = output ? state.output : state.input;
        if (file.isClosed()) {
            throw LuaErrors.error(node, "standard file is closed");
        }
        return file;
    }

    /** {@code io.input(file)} and {@code io.output(file)}: a file, the path of one to open, or nothing. */
    static final class DefaultFileNode extends BuiltinNode {

        private final boolean output;

        DefaultFileNode(boolean output) {
            this.output = output;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            IoState state = IoState.get(this);
            if (!BuiltinArguments.isAbsent(frame, 0)) {
                LuaFile file = LuaArguments.get(frame, 0) instanceof LuaFile given ? IoFunctions.openFile(this, new Object[]{given})
                                : FileOpener.openOrRaise(this, BuiltinArguments.string(this, frame, 0), output ? WRITE : READ);
                if (output) {
                    state.output = file;
                } else {
                    state.input = file;
                }
            }
            return output ? state.output : state.input;
        }
    }

    /** {@code io.lines(path, …)}. */
    static final class LinesNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            boolean given = !BuiltinArguments.isAbsent(frame, 0);
            LuaFile file = given ? FileOpener.openOrRaise(this, BuiltinArguments.string(this, frame, 0), READ) : defaultFile(this, false);
            return FileBuiltins.lineIterator(LuaContext.get(this), file, LuaArguments.from(frame, 1), given);
        }
    }

    /** {@code io.type(value)}. */
    static final class TypeNode extends BuiltinNode {

        private static final LuaString OPEN = LuaString.constant("file");
        private static final LuaString CLOSED = LuaString.constant("closed file");

        @Override
        public Object execute(VirtualFrame frame) {
            if (BuiltinArguments.any(this, frame, 0) instanceof LuaFile file) {
                return file.isClosed() ? CLOSED : OPEN;
            }
            return LuaNil.NIL;
        }
    }
}
