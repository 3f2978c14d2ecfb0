package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.debug.FunctionInfo;
import dev.perigee.lua.builtins.debug.Upvalues;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;

/**
 * The library {@code jit.util}, which LuaJIT's own tools use to look at functions and traces. Functions here have neither
 * byte code nor constants, and there are no traces: what asks for these finds none, as LuaJIT answers beyond their end.
 */
final class JitUtilities extends PreloadedLibrary {

    private static final String[] NAMES = {"funcbc", "funcinfo", "funck", "funcuvname", "ircalladdr", "traceexitstub", "traceinfo", "traceir", "tracek",
                    "tracemc", "tracesnap"};

    @Override
    public String name() {
        return "jit.util";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    BuiltinNode createFunctionNode(String function) {
        return switch (function) {
            case "funcbc", "funck" -> new CodeNode();
            case "funcinfo" -> new FunctionInfoNode();
            case "funcuvname" -> new UpvalueNameNode();
            case "ircalladdr", "traceexitstub", "traceinfo", "tracemc" -> new NothingNode(1);
            case "traceir", "tracek", "tracesnap" -> new NothingNode(2);
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** A function of the program. */
    private static LuaFunction programFunction(Node node, VirtualFrame frame) {
        LuaFunction function = BuiltinArguments.function(node, frame, 0);
        if (function.isBuiltin()) {
            throw LuaErrors.badArgumentType(node, 1, "function", function);
        }
        return function;
    }

    /** {@code funcinfo(function, instruction)}: a table. Instruction 0 is the function's head, and the only one. */
    static final class FunctionInfoNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = BuiltinArguments.function(this, frame, 0);
            return FunctionInfo.forTools(function, BuiltinArguments.integerOr(this, frame, 1, 0) == 0);
        }
    }

    /** {@code funcbc(function, instruction)} and {@code funck(function, constant)}. */
    static final class CodeNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            programFunction(this, frame);
            BuiltinArguments.integer(this, frame, 1);
            return LuaResults.NONE;
        }
    }

    /** {@code funcuvname(function, upvalue)}, counted from 0. */
    static final class UpvalueNameNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = programFunction(this, frame);
            return name(function, BuiltinArguments.integer(this, frame, 1));
        }

        @TruffleBoundary
        private static Object name(LuaFunction function, int index) {
            return index >= 0 && Upvalues.has(function, index + 1) ? Upvalues.name(function, index + 1) : LuaResults.NONE;
        }
    }

    /** The functions about traces, which take numbers. */
    static final class NothingNode extends BuiltinNode {

        private final int arguments;

        NothingNode(int arguments) {
            this.arguments = arguments;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            for (int i = 0; i < arguments; i++) {
                BuiltinArguments.integer(this, frame, i);
            }
            return LuaResults.NONE;
        }
    }
}
