package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The base library's functions that make functions of program text. LuaJIT gives {@code load} the arguments of Lua 5.2. */
final class LoadNodes {

    private LoadNodes() {
    }

    private static LuaTable environment(VirtualFrame frame, int index) {
        return LuaArguments.get(frame, index) instanceof LuaTable table ? table : null;
    }

    /** {@code load(chunk, name, mode, environment)}, also called {@code loadstring}. */
    static final class LoadNode extends BuiltinNode {

        private static final LuaString READER_NAME = LuaString.constant("=(load)");

        @Override
        public Object execute(VirtualFrame frame) {
            Object chunk = LuaArguments.get(frame, 0);
            LuaString text = null;
            LuaString defaultName = READER_NAME;
            if (chunk instanceof LuaString || LuaTypes.isNumber(chunk)) {
                text = BuiltinArguments.string(this, frame, 0);
                defaultName = text;
            } else if (chunk instanceof LuaBuffer buffer) {
                text = buffer.toLuaString();
                defaultName = LuaString.EMPTY;
            }
            LuaString name = BuiltinArguments.stringOr(this, frame, 1, defaultName);
            LuaString mode = BuiltinArguments.stringOr(this, frame, 2, null);
            LuaTable environment = environment(frame, 3);
            if (text != null) {
                return ChunkFunctions.load(this, text, name, mode, environment);
            }
            return ChunkFunctions.load(this, BuiltinArguments.function(this, frame, 0), name, mode, environment);
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code loadfile(path, mode, environment)}; reads the standard input without a path. */
    static final class LoadFileNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString path = BuiltinArguments.stringOr(this, frame, 0, null);
            LuaString mode = BuiltinArguments.stringOr(this, frame, 1, null);
            return ChunkFunctions.loadFile(this, path, mode, environment(frame, 2));
        }
    }

    /** {@code dofile(path)}. */
    static final class DoFileNode extends BuiltinNode {

        @Child private CallNode call = CallNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString path = BuiltinArguments.stringOr(this, frame, 0, null);
            return call.execute(ChunkFunctions.loadFileOrRaise(this, path), LuaArguments.create(0));
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
    }

    /** {@code getfenv(function or level)}. */
    static final class GetEnvironmentNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return ChunkFunctions.environment(this, BuiltinArguments.isAbsent(frame, 0) ? (Object) 1 : functionOrLevel(this, frame));
        }
    }

    /** {@code setfenv(function or level, table)}. */
    static final class SetEnvironmentNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaTable environment = BuiltinArguments.table(this, frame, 1);
            return ChunkFunctions.setEnvironment(this, functionOrLevel(this, frame), environment);
        }
    }

    private static Object functionOrLevel(Node node, VirtualFrame frame) {
        Object value = LuaArguments.get(frame, 0);
        return value instanceof LuaFunction ? value : (Object) BuiltinArguments.integer(node, frame, 0);
    }
}
