package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.buffer.Dictionary;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.string.LuaBuffer;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The module {@code string.buffer}: "String Buffer Library" in LuaJIT's documentation. */
final class BufferBuiltins extends PreloadedLibrary {

    private static final String[] NAMES = {"decode", "encode", "new"};

    @Override
    public String name() {
        return "string.buffer";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    BuiltinNode createFunctionNode(String function) {
        return switch (function) {
            case "decode" -> new DecodeNode();
            case "encode" -> new EncodeNode();
            case "new" -> new NewNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code buffer.new(size, options)}: either may be left out. The size is a hint that we do not need. */
    static final class NewNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            int index = 0;
            if (LuaArguments.count(frame) > 0 && !(LuaArguments.get(frame, 0) instanceof LuaTable)) {
                index = 1;
                if (LuaArguments.get(frame, 0) != LuaNil.NIL) {
                    BufferFunctions.size(this, frame, 0);
                }
            }
            LuaTable metatable = BufferMethods.metatable(LuaContext.get(this));
            if (index >= LuaArguments.count(frame)) {
                return new LuaBuffer(metatable, BufferFunctions.NO_DICTIONARY);
            }
            Dictionary dictionary = BufferFunctions.dictionary(this, BuiltinArguments.table(this, frame, index));
            return new LuaBuffer(metatable, dictionary);
        }
    }

    /** {@code buffer.encode(value)}. */
    static final class EncodeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            byte[] encoded = BufferFunctions.encode(this, BuiltinArguments.any(this, frame, 0), BufferFunctions.NO_DICTIONARY);
            return LuaString.wrap(encoded);
        }
    }

    /** {@code buffer.decode(string)}. */
    static final class DecodeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            if (LuaArguments.get(frame, 0) instanceof LuaString string) {
                return BufferFunctions.decode(this, string);
            }
            throw BuiltinArguments.wrongType(this, "string", LuaArguments.get(frame, 0), LuaArguments.count(frame), 0);
        }
    }
}
