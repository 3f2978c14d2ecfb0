package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaArguments;

/** The debug library. Lua 5.1 manual, section 5.9; the functions about upvalues are those of Lua 5.2. */
public final class DebugBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"getfenv", "getinfo", "getmetatable", "getregistry", "setfenv", "setmetatable", "traceback"};

    @Override
    public String name() {
        return "debug";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "getfenv" -> new GetEnvironmentNode();
            case "getinfo" -> new GetInfoNode();
            case "getmetatable" -> new GetMetatableNode();
            case "getregistry" -> new GetRegistryNode();
            case "setfenv" -> new SetEnvironmentNode();
            case "setmetatable" -> new SetMetatableNode();
            case "traceback" -> new TracebackNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code debug.traceback(thread, message, level)}. */
    static final class TracebackNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugFunctions.traceback(this, LuaArguments.from(frame, 0));
        }
    }

    /** {@code debug.getinfo(thread, function or level, options)}. */
    static final class GetInfoNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugFunctions.getInfo(this, LuaArguments.from(frame, 0));
        }
    }

    /** {@code debug.getregistry()}. */
    static final class GetRegistryNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return LuaContext.get(this).getRegistry();
        }
    }

    /** {@code debug.getmetatable(value)}. */
    static final class GetMetatableNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugFunctions.getMetatable(this, BuiltinArguments.any(this, frame, 0));
        }
    }

    /** {@code debug.setmetatable(value, metatable)}. */
    static final class SetMetatableNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugFunctions.setMetatable(this, LuaArguments.from(frame, 0));
        }
    }

    /** {@code debug.getfenv(object)}. */
    static final class GetEnvironmentNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugFunctions.getEnvironment(this, BuiltinArguments.any(this, frame, 0));
        }
    }

    /** {@code debug.setfenv(object, table)}. */
    static final class SetEnvironmentNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugFunctions.setEnvironment(this, LuaArguments.get(frame, 0), BuiltinArguments.table(this, frame, 1));
        }
    }
}
