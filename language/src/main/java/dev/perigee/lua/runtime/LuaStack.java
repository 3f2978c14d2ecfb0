package dev.perigee.lua.runtime;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.call.TailCallNode;

/**
 * Walks the Lua stack for positions, levels and tracebacks. Level 0 is the function that runs, level 1 its caller; library
 * functions count, as in Lua.
 */
public final class LuaStack {

    private LuaStack() {
    }

    /**
     * One activation.
     *
     * @param function the running function, or null where only its code is known
     * @param code its code
     * @param callNode the node of this activation's present call, or null for the innermost
     * @param calledFrom the node in the caller that made this call, or null
     */
    public record Level(LuaFunction function, LuaCode code, Node callNode, Node calledFrom) {

        /** The line being executed, or -1. */
        public int currentLine() {
            return code.isBuiltin() ? -1 : lineOf(callNode);
        }
    }

    /**
     * The activations from the innermost outwards.
     *
     * @param location the node that asks, which gives the innermost activation its line
     * @param limit how many to collect at most
     */
    @TruffleBoundary
    public static List<Level> levels(Node location, int limit) {
        List<Frame> frames = new ArrayList<>();
        int[] counted = new int[1];
        Truffle.getRuntime().iterateFrames(instance -> {
            if (instance.getCallTarget() instanceof RootCallTarget target && target.getRootNode() instanceof LuaCode code) {
                Node callNode = frames.isEmpty() && instance.getCallNode() == null ? location : instance.getCallNode();
                frames.add(new Frame(functionOf(instance), code, callNode));
                if (frames.size() == 1 || !isTailCall(callNode)) {
                    counted[0]++;
                }
            }
            return counted[0] > limit ? Boolean.TRUE : null;
        });
        List<Level> levels = toLevels(frames);
        return levels.size() > limit ? levels.subList(0, limit) : levels;
    }

    /** The activations that an error passed through, from where it was raised. */
    @TruffleBoundary
    public static List<Level> levels(LuaException error) {
        List<TruffleStackTraceElement> elements = TruffleStackTrace.getStackTrace(error);
        if (elements == null) {
            return List.of();
        }
        List<Frame> frames = new ArrayList<>();
        for (TruffleStackTraceElement element : elements) {
            if (element.getTarget().getRootNode() instanceof LuaCode code) {
                frames.add(new Frame(null, code, element.getLocation()));
            }
        }
        return toLevels(frames);
    }

    /** A function that ends in a tail call is replaced by the one it calls, whose caller is unknown from then on. */
    private static List<Level> toLevels(List<Frame> frames) {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            if (i == 0 || !isTailCall(frame.callNode)) {
                Node calledFrom = i + 1 < frames.size() ? frames.get(i + 1).callNode : null;
                levels.add(new Level(frame.function, frame.code, frame.callNode, isTailCall(calledFrom) ? null : calledFrom));
            }
        }
        return levels;
    }

    private static boolean isTailCall(Node callNode) {
        for (Node current = callNode; current != null; current = current.getParent()) {
            if (current instanceof LuaNode) {
                return current instanceof TailCallNode;
            }
        }
        return false;
    }

    private record Frame(LuaFunction function, LuaCode code, Node callNode) {
    }

    private static LuaFunction functionOf(FrameInstance instance) {
        Object[] arguments = instance.getFrame(FrameInstance.FrameAccess.READ_ONLY).getArguments();
        return arguments.length > 0 && arguments[0] instanceof LuaFunction function ? function : null;
    }

    /** The activation at a level, or null beyond the outermost. */
    @TruffleBoundary
    public static Level level(Node location, int level) {
        List<Level> levels = levels(location, level + 1);
        return level < levels.size() ? levels.get(level) : null;
    }

    /** The line that messages show for a node, or -1 if no node of the program encloses it. */
    @TruffleBoundary
    public static int lineOf(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (current instanceof LuaNode luaNode && luaNode.getLine() > 0) {
                return luaNode.getLine();
            }
        }
        return -1;
    }

    /** {@code chunk:line: } of the activation at a level, or the empty string if that is a library function. */
    @TruffleBoundary
    public static String where(Node location, int level) {
        Level found = level(location, level);
        if (found == null || found.code.isBuiltin()) {
            return "";
        }
        int line = found.currentLine();
        return line < 0 ? "" : found.code.shortSource() + ":" + line + ": ";
    }

    /** How the caller of the activation at a level named the function it called, or null. */
    @TruffleBoundary
    public static OperandName calleeName(Level level) {
        for (Node current = level.calledFrom(); current != null; current = current.getParent()) {
            if (current instanceof LuaNode luaNode) {
                return luaNode.getCalleeName();
            }
        }
        return null;
    }
}
