package dev.perigee.lua.builtins.debug;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.NodeUtil;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.LuaRootNode;
import dev.perigee.lua.nodes.LuaStatementNode;
import dev.perigee.lua.nodes.call.TailCallNode;
import dev.perigee.lua.nodes.control.ReturnNode;
import dev.perigee.lua.nodes.control.ReturnSeveralNode;
import dev.perigee.lua.nodes.literal.ConstantNode;
import dev.perigee.lua.nodes.literal.DoubleConstantNode;
import dev.perigee.lua.nodes.literal.IntConstantNode;
import dev.perigee.lua.nodes.local.ParameterNode;
import dev.perigee.lua.nodes.literal.ClosureNode;
import dev.perigee.lua.runtime.ChunkName;
import dev.perigee.lua.runtime.LuaAddresses;
import dev.perigee.lua.runtime.LuaCode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaNumbers;
import dev.perigee.lua.runtime.LuaStack.Level;
import dev.perigee.lua.runtime.OperandName;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The table that {@code debug.getinfo} returns. Lua 5.1 manual, {@code lua_getinfo}; parameters as in Lua 5.2. */
public final class FunctionInfo {

    private static final String OPTIONS = "SlunfL";

    private FunctionInfo() {
    }

    public static boolean isValid(LuaString options) {
        for (int i = 0; i < options.length(); i++) {
            if (OPTIONS.indexOf(options.byteAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Describes a function.
     *
     * @param level its activation, or null if it is not about one
     * @param function null where only the code is known
     * @param options what to tell, letters of {@value #OPTIONS}
     */
    @TruffleBoundary
    public static LuaTable of(Level level, LuaFunction function, LuaCode code, LuaString options) {
        LuaTable info = new LuaTable();
        for (int i = 0; i < options.length(); i++) {
            switch (options.byteAt(i)) {
                case 'S' -> addSource(info, code);
                case 'l' -> put(info, "currentline", level == null ? -1 : level.currentLine());
                case 'u' -> {
                    put(info, "nups", function == null || code.isBuiltin() ? 0 : function.upvalues.length);
                    put(info, "nparams", code.parameterCount());
                    put(info, "isvararg", code.isVararg());
                }
                case 'n' -> {
                    OperandName name = level == null ? null : level.name();
                    put(info, "name", name == null ? LuaNil.NIL : LuaString.fromJava(name.name()));
                    put(info, "namewhat", LuaString.fromJava(name == null ? "" : name.kind()));
                }
                case 'f' -> put(info, "func", function == null ? LuaNil.NIL : function);
                case 'L' -> put(info, "activelines", code.isBuiltin() ? LuaNil.NIL : activeLines(code));
                default -> throw new IllegalArgumentException(options.toJava());
            }
        }
        return info;
    }

    /**
     * What {@code jit.util.funcinfo} tells of a function.
     *
     * @param head whether it is asked about the function's head, rather than about an instruction that it does not have
     */
    @TruffleBoundary
    public static LuaTable forTools(LuaFunction function, boolean head) {
        LuaTable info = new LuaTable();
        LuaCode code = function.getCode();
        put(info, "upvalues", function.upvalues.length);
        if (code.isBuiltin()) {
            if (code.builtinNumber() > 0) {
                put(info, "ffid", code.builtinNumber());
            }
            put(info, "addr", LuaNumbers.normalize(LuaAddresses.address(code)));
            return info;
        }
        put(info, "linedefined", code.lineDefined());
        put(info, "lastlinedefined", code.lastLineDefined());
        put(info, "params", code.parameterCount());
        put(info, "isvararg", code.isVararg());
        put(info, "stackslots", ((RootNode) code).getFrameDescriptor().getNumberOfSlots());
        put(info, "bytecodes", 0);
        put(info, "gcconsts", 0);
        put(info, "nconsts", 0);
        put(info, "children", NodeUtil.findFirstNodeInstance((RootNode) code, ClosureNode.class) != null);
        put(info, "source", code.chunkName());
        put(info, "loc", LuaString.concat(ChunkName.file(code.chunkName()), LuaString.fromJava(":" + (head ? code.lineDefined() : 0))));
        if (head) {
            put(info, "currentline", code.lineDefined());
        }
        return info;
    }

    private static void addSource(LuaTable info, LuaCode code) {
        put(info, "source", code.chunkName());
        put(info, "short_src", LuaString.fromJava(code.shortSource()));
        put(info, "linedefined", code.lineDefined());
        put(info, "lastlinedefined", code.lastLineDefined());
        String what = code.isBuiltin() && !code.isWrittenInLua() ? "C" : code.isMainChunk() ? "main" : "Lua";
        put(info, "what", LuaString.fromJava(what));
    }

    /** The lines with code: neither those of constants alone nor, if a return comes before it, that of the end. */
    private static LuaTable activeLines(LuaCode code) {
        LuaTable lines = new LuaTable();
        NodeUtil.forEachChild((RootNode) code, child -> addLines(lines, child));
        if (!code.isStripped() && !endsInReturn((RootNode) code)) {
            lines.put(((LuaRootNode) code).endLine(), (Object) Boolean.TRUE);
        }
        return lines;
    }

    private static boolean addLines(LuaTable lines, Node node) {
        if (hasCode(node) && node instanceof LuaNode luaNode && luaNode.getLine() > 0) {
            int line = node instanceof ClosureNode closure ? closure.getEndLine() : luaNode.getLine();
            lines.put(line, (Object) Boolean.TRUE);
        }
        return NodeUtil.forEachChild(node, child -> addLines(lines, child));
    }

    private static boolean hasCode(Node node) {
        return switch (node) {
            case ConstantNode ignored -> false;
            case IntConstantNode ignored -> false;
            case DoubleConstantNode ignored -> false;
            case ParameterNode ignored -> false;
            case LuaStatementNode statement -> !statement.isBlock();
            default -> true;
        };
    }

    private static boolean endsInReturn(Node node) {
        LuaStatementNode last = null;
        for (Node child : node.getChildren()) {
            last = child instanceof LuaStatementNode statement ? statement : last;
        }
        return last != null && (last.isBlock() ? endsInReturn(last) : last instanceof ReturnNode || last instanceof ReturnSeveralNode || last instanceof TailCallNode);
    }

    private static void put(LuaTable info, String name, Object value) {
        info.put(LuaString.constant(name), value);
    }
}
