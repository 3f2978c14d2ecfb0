package dev.perigee.lua.builtins;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.buffer.Dictionary;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The methods of string buffers. Those that return nothing else return the buffer, so that calls can be chained. */
final class BufferMethods extends BuiltinLibrary {

    private static final String[] NAMES = {"commit", "decode", "encode", "free", "get", "put", "putcdata", "putf", "ref", "reserve", "reset", "set",
                    "skip", "tostring", "__gc", "__len"};

    /** The metatable of a context's buffers. */
    private record Shared(LuaTable metatable) {
    }

    @Override
    public String name() {
        return "buffer";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    protected void installValues(LuaContext context, LuaTable table) {
        table.putNamed(Metatables.TOSTRING, table.get(LuaString.constant("tostring")));
        table.putNamed(Metatables.INDEX, table);
        table.putNamed(Metatables.METATABLE, LuaString.constant("buffer"));
    }

    /** The metatable of all buffers, whose {@code __index} it is itself. */
    static LuaTable metatable(LuaContext context) {
        return context.service(Shared.class, () -> {
            LuaTable table = new LuaTable();
            new BufferMethods().install(context, table);
            return new Shared(table);
        }).metatable();
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "commit" -> new CommitNode();
            case "decode" -> new DecodeNode();
            case "encode" -> new EncodeNode();
            case "free", "__gc" -> new FreeNode();
            case "get" -> new GetNode();
            case "put" -> BufferMethodsFactory.PutNodeGen.create(BuiltinNode.arguments(2));
            case "putcdata" -> new PutCDataNode();
            case "putf" -> new PutFormatNode();
            case "ref" -> new RefNode();
            case "reserve" -> new ReserveNode();
            case "reset" -> new ResetNode();
            case "set" -> new SetNode();
            case "skip" -> new SkipNode();
            case "tostring" -> new ToStringNode();
            case "__len" -> new LengthNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** The buffer whose method is called. */
    private static LuaBuffer receiver(Node node, VirtualFrame frame) {
        if (LuaArguments.get(frame, 0) instanceof LuaBuffer buffer) {
            return buffer;
        }
        throw BuiltinArguments.wrongType(node, "buffer", LuaArguments.get(frame, 0), LuaArguments.count(frame), 0);
    }

    /** {@code buffer:put(value, …)}. */
    abstract static class PutNode extends BuiltinNode {

        @Specialization(guards = "isSingle(frame)")
        static LuaBuffer doString(@SuppressWarnings("unused") VirtualFrame frame, LuaBuffer buffer, LuaString text) {
            buffer.append(text);
            return buffer;
        }

        @Specialization(guards = "isSingle(frame)")
        static LuaBuffer doInt(@SuppressWarnings("unused") VirtualFrame frame, LuaBuffer buffer, int number) {
            buffer.append(number);
            return buffer;
        }

        @Fallback
        Object doSeveral(VirtualFrame frame, @SuppressWarnings("unused") Object self, @SuppressWarnings("unused") Object first) {
            LuaBuffer buffer = receiver(this, frame);
            for (int i = 1; i < LuaArguments.count(frame); i++) {
                Object value = LuaArguments.get(frame, i);
                if (value instanceof LuaString string) {
                    buffer.append(string);
                } else if (value instanceof Integer number) {
                    buffer.append((int) number);
                } else {
                    BufferFunctions.put(this, buffer, value, i);
                }
            }
            return buffer;
        }

        static boolean isSingle(VirtualFrame frame) {
            return LuaArguments.count(frame) == 2;
        }
    }

    /** {@code buffer:putf(format, …)}. */
    static final class PutFormatNode extends BuiltinNode {

        @Child private FormatCacheNode parse = FormatCacheNode.create();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            LuaString format = BuiltinArguments.string(this, frame, 1);
            BufferFunctions.putFormatted(this, buffer, parse.execute(format), LuaArguments.from(frame, 2));
            return buffer;
        }
    }

    /** {@code buffer:putcdata(cdata, length)}. */
    static final class PutCDataNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            if (!(LuaArguments.get(frame, 1) instanceof ExtensionValue cdata)) {
                throw BuiltinArguments.wrongType(this, "cdata", LuaArguments.get(frame, 1), LuaArguments.count(frame), 1);
            }
            BufferFunctions.putMemory(buffer, BufferFunctions.memoryOf(this, cdata), BufferFunctions.size(this, frame, 2));
            return buffer;
        }
    }

    /** {@code buffer:set(string)} and {@code buffer:set(cdata, length)}: they share the memory. */
    static final class SetNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            Object source = LuaArguments.get(frame, 1);
            if (source instanceof ExtensionValue cdata) {
                buffer.borrow(BufferFunctions.memoryOf(this, cdata), BufferFunctions.size(this, frame, 2));
            } else if (source instanceof LuaString string) {
                buffer.borrow(string);
            } else {
                throw BuiltinArguments.wrongType(this, "string", source, LuaArguments.count(frame), 1);
            }
            return buffer;
        }
    }

    /** {@code buffer:get(length, …)}: a string for each length, nil stands for the rest. */
    static final class GetNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            int count = LuaArguments.count(frame) - 1;
            if (count <= 1) {
                LuaString taken = take(frame, buffer, 1);
                buffer.rewind();
                return taken;
            }
            Object[] results = new Object[count];
            for (int i = 0; i < count; i++) {
                results[i] = take(frame, buffer, i + 1);
            }
            buffer.rewind();
            return results;
        }

        private LuaString take(VirtualFrame frame, LuaBuffer buffer, int index) {
            return buffer.take(BuiltinArguments.isAbsent(frame, index) ? LuaBuffer.MAX_SIZE : BufferFunctions.size(this, frame, index));
        }
    }

    /** {@code buffer:skip(length)}. */
    static final class SkipNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            buffer.skip(BufferFunctions.size(this, frame, 1));
            return buffer;
        }
    }

    /** {@code buffer:reset()}. */
    static final class ResetNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            buffer.reset();
            return buffer;
        }
    }

    /** {@code buffer:free()}, also for the collector. */
    static final class FreeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            buffer.free();
            return buffer;
        }
    }

    /** {@code buffer:tostring()}. */
    static final class ToStringNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return receiver(this, frame).toLuaString();
        }
    }

    /** {@code #buffer}. */
    static final class LengthNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return receiver(this, frame).length();
        }
    }

    /** {@code buffer:reserve(size)}: a pointer to room behind the content, and how much there is. */
    static final class ReserveNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            buffer.reserve(BufferFunctions.size(this, frame, 1));
            return LuaResults.of(BufferFunctions.pointerToRoom(this, buffer), buffer.room());
        }
    }

    /** {@code buffer:commit(size)}: appends what the program has written to the room. */
    static final class CommitNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            int count = BufferFunctions.size(this, frame, 1);
            if (count > buffer.room()) {
                throw LuaErrors.badArgument(this, 2, BufferFunctions.OUT_OF_RANGE);
            }
            buffer.commit(count);
            return buffer;
        }
    }

    /** {@code buffer:ref()}: a pointer to the content, and its length. */
    static final class RefNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            return LuaResults.of(BufferFunctions.pointer(this, buffer), buffer.length());
        }
    }

    /** {@code buffer:encode(value)}. */
    static final class EncodeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaBuffer buffer = receiver(this, frame);
            byte[] encoded = BufferFunctions.encode(this, BuiltinArguments.any(this, frame, 1), (Dictionary) buffer.dictionary());
            buffer.append(encoded, 0, encoded.length);
            return buffer;
        }
    }

    /** {@code buffer:decode()}. */
    static final class DecodeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return BufferFunctions.decodeNext(this, receiver(this, frame));
        }
    }
}
