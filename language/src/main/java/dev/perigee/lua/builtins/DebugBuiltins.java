package dev.perigee.lua.builtins;

import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;

/** The debug library. Lua 5.1 manual, section 5.9; the functions about upvalues are those of Lua 5.2. */
public final class DebugBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"debug", "getfenv", "gethook", "getinfo", "getlocal", "getmetatable", "getregistry", "getupvalue", "setfenv", "sethook",
                    "setlocal", "setmetatable", "setupvalue", "traceback", "upvalueid", "upvaluejoin"};

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
            case "debug" -> new DebugNode();
            case "getfenv" -> new GetEnvironmentNode();
            case "gethook" -> new GetHookNode();
            case "getinfo" -> new GetInfoNode();
            case "getlocal" -> new GetLocalNode();
            case "getmetatable" -> new GetMetatableNode();
            case "getregistry" -> new GetRegistryNode();
            case "getupvalue" -> new GetUpvalueNode();
            case "setfenv" -> new SetEnvironmentNode();
            case "sethook" -> new SetHookNode();
            case "setlocal" -> new SetLocalNode();
            case "setmetatable" -> new SetMetatableNode();
            case "setupvalue" -> new SetUpvalueNode();
            case "traceback" -> new TracebackNode();
            case "upvalueid" -> new UpvalueIdNode();
            case "upvaluejoin" -> new UpvalueJoinNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** {@code debug.debug()}. */
    static final class DebugNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            DebugPrompt.run(this);
            return LuaResults.NONE;
        }

        @Override
        protected boolean isUnyieldable() {
            return true;
        }
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

    /** {@code debug.getlocal(thread, level or function, number)}. */
    static final class GetLocalNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugVariables.getLocal(this, LuaArguments.from(frame, 0));
        }
    }

    /** {@code debug.setlocal(thread, level, number, value)}. */
    static final class SetLocalNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugVariables.setLocal(this, LuaArguments.from(frame, 0));
        }
    }

    /** {@code debug.getupvalue(function, number)}. */
    static final class GetUpvalueNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            int number = BuiltinArguments.integer(this, frame, 1);
            return DebugVariables.getUpvalue(BuiltinArguments.function(this, frame, 0), number);
        }
    }

    /** {@code debug.setupvalue(function, number, value)}. */
    static final class SetUpvalueNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object value = BuiltinArguments.any(this, frame, 2);
            int number = BuiltinArguments.integer(this, frame, 1);
            return DebugVariables.setUpvalue(BuiltinArguments.function(this, frame, 0), number, value);
        }
    }

    /** {@code debug.upvalueid(function, number)}. */
    static final class UpvalueIdNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = BuiltinArguments.function(this, frame, 0);
            return DebugVariables.upvalueIdentity(this, function, BuiltinArguments.integer(this, frame, 1));
        }
    }

    /** {@code debug.upvaluejoin(function, number, other, number)}. */
    static final class UpvalueJoinNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = BuiltinArguments.function(this, frame, 0);
            LuaFunction other = BuiltinArguments.function(this, frame, 2);
            int number = BuiltinArguments.integer(this, frame, 1);
            DebugVariables.joinUpvalues(this, function, number, other, BuiltinArguments.integer(this, frame, 3));
            return LuaResults.NONE;
        }
    }

    /** {@code debug.gethook(thread)}. */
    static final class GetHookNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return DebugHooks.get(this);
        }
    }

    /** {@code debug.sethook(thread, hook, events, count)}. */
    static final class SetHookNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            DebugHooks.set(this, LuaArguments.from(frame, 0));
            return LuaResults.NONE;
        }
    }
}
