package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.file.LuaFile;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The methods of file handles. Lua 5.1 manual, section 5.7. */
public final class FileBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"close", "flush", "lines", "read", "seek", "setvbuf", "write", "__gc", "__tostring"};
    /** What {@code file:lines} returns; its upvalues are a {@link LineIterator}. */
    private static final String LINE_ITERATOR = "lines iterator";

    @Override
    public String name() {
        return "FILE*";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        table.putNamed(Metatables.INDEX, table);
        context.getRegistry().put(LuaString.constant(name()), table);
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "close" -> new CloseNode();
            case "flush" -> new FlushNode();
            case "lines" -> new LinesNode();
            case LINE_ITERATOR -> new LineIteratorNode();
            case "read" -> new ReadNode();
            case "seek" -> new SeekNode();
            case "setvbuf" -> new SetBufferingNode();
            case "write" -> new WriteNode();
            case "__gc" -> new GarbageNode();
            case "__tostring" -> new ToStringNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** The iterator over {@code file}'s lines or {@code formats}. */
    static Object lineIterator(LuaContext context, LuaFile file, Object[] formats, boolean closeAtEnd) {
        return new FileBuiltins().function(context, LINE_ITERATOR, new LineIterator(file, formats, closeAtEnd));
    }

    /** {@code file:close()}. */
    static final class CloseNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return IoFunctions.close(this, IoFunctions.openFile(this, LuaArguments.from(frame, 0)));
        }
    }

    /** {@code file:flush()}. */
    static final class FlushNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return IoFunctions.flush(IoFunctions.openFile(this, LuaArguments.from(frame, 0)));
        }
    }

    /** {@code file:lines(…)}. */
    static final class LinesNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFile file = IoFunctions.openFile(this, LuaArguments.from(frame, 0));
            return lineIterator(LuaContext.get(this), file, LuaArguments.from(frame, 1), false);
        }
    }

    /** One step of a loop over lines. */
    static final class LineIteratorNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return ((LineIterator) LuaArguments.function(frame).upvalues[0]).next(this);
        }
    }

    /** {@code file:read(…)}. */
    static final class ReadNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFile file = IoFunctions.openFile(this, LuaArguments.from(frame, 0));
            return IoFunctions.read(this, file, LuaArguments.from(frame, 1), 2);
        }
    }

    /** {@code file:write(…)}. */
    static final class WriteNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFile file = IoFunctions.openFile(this, LuaArguments.from(frame, 0));
            return IoFunctions.write(this, file, LuaArguments.from(frame, 1), 2);
        }
    }

    /** {@code file:seek(whence, offset)}. */
    static final class SeekNode extends BuiltinNode {

        private static final LuaString CURRENT = LuaString.constant("cur");

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFile file = IoFunctions.openFile(this, LuaArguments.from(frame, 0));
            LuaString whence = BuiltinArguments.stringOr(this, frame, 1, CURRENT);
            double offset = BuiltinArguments.isAbsent(frame, 2) ? 0 : BuiltinArguments.number(this, frame, 2);
            return IoFunctions.seek(this, file, whence, (long) offset);
        }
    }

    /** {@code file:setvbuf(mode, size)}. */
    static final class SetBufferingNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFile file = IoFunctions.openFile(this, LuaArguments.from(frame, 0));
            return IoFunctions.setBuffering(this, file, BuiltinArguments.string(this, frame, 1));
        }
    }

    /** The metamethod that closes garbage; programs can call it. */
    static final class GarbageNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFile file = IoFunctions.file(this, LuaArguments.from(frame, 0));
            if (!file.isClosed() && !file.isStandard()) {
                IoFunctions.close(this, file);
            }
            return LuaResults.NONE;
        }
    }

    /** The metamethod for {@code tostring}. */
    static final class ToStringNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return IoFunctions.describe(IoFunctions.file(this, LuaArguments.from(frame, 0)));
        }
    }
}
