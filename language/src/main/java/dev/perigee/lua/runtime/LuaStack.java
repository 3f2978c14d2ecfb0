package dev.perigee.lua.runtime;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.TruffleStackTraceElement;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.frame.FrameInstance.FrameAccess;
import com.oracle.truffle.api.frame.FrameInstanceVisitor;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.call.CallSite;

/**
 * Walks the stack of the running coroutine for positions, levels and tracebacks. Level 0 is the function that runs, level
 * 1 its caller; library functions count, as in Lua, and so does the host at the very end. A function that ended in a tail
 * call is gone, even if its activation is still there: its callee takes over the name and the caller.
 */
public final class LuaStack {

    private LuaStack() {
    }

    /** Looks at an activation while that is on the stack. */
    public interface FrameReader<T> {
        T read(FrameInstance instance, Level level);
    }

    /** The root nodes at which the stack of a coroutine ends. */
    public interface Boundary {

        /** The thread whose stack goes on beyond a frame of this root. */
        LuaThread outerThread(Object[] arguments);
    }

    /**
     * One activation.
     *
     * @param function the running function, or null where only its code is known
     * @param code its code
     * @param callNode the node of this activation's present call, or the node that asks
     * @param calledFrom the node in the caller that made this call, or null
     */
    public record Level(LuaFunction function, LuaCode code, Node callNode, Node calledFrom) {

        /** The line being executed; 0 in a library function that is written in Lua, -1 in one of C. */
        public int currentLine() {
            return !code.isBuiltin() ? lineOf(callNode) : code.isWrittenInLua() ? 0 : -1;
        }

        /** How the caller named the function it called, or null. */
        public OperandName name() {
            CallSite site = CallSite.of(calledFrom);
            return site == null || isBuiltin(calledFrom.getRootNode()) ? null : site.getCalleeName();
        }
    }

    /** Collects levels from frames in order, from the innermost outwards. */
    private static final class Collector {

        private final List<Level> levels = new ArrayList<>();
        private final int limit;
        /** The newest activation, whose caller is not yet known; its instance if it is on the stack. */
        private Level open;

        Collector(int limit) {
            this.limit = limit;
        }

        /** Returns whether the activation counts as a level. */
        boolean add(LuaFunction function, LuaCode code, Node callNode) {
            if (open != null) {
                CallSite site = CallSite.of(callNode);
                if (site != null && site.isTailCall()) {
                    return false;
                }
                close(callNode);
            }
            open = new Level(function, code, callNode, null);
            return true;
        }

        boolean isFull() {
            return levels.size() >= limit;
        }

        private void close(Node calledFrom) {
            if (open != null && levels.size() < limit) {
                levels.add(new Level(open.function, open.code, open.callNode, calledFrom));
            }
            open = null;
        }

        /** @param host whether the host program is what called the outermost activation */
        List<Level> finish(boolean host) {
            close(null);
            if (host && (hideHostCode() || levels.size() < limit)) {
                levels.add(new Level(null, HostCode.INSTANCE, null, null));
            }
            return levels;
        }

        /** Chunks with an internal source that run the program are to it the host, with the library function by which they call it. */
        private boolean hideHostCode() {
            int size = levels.size();
            int own = size;
            while (own > 0 && levels.get(own - 1).code.isInternal()) {
                own--;
            }
            if (own > 0 && own < size && levels.get(own - 1).code.isBuiltin()) {
                own--;
            }
            levels.subList(own, size).clear();
            return own < size;
        }
    }

    /**
     * The activations from the innermost outwards.
     *
     * @param location the node that asks, which gives the innermost activation its line
     * @param limit how many are needed; more may be returned
     */
    @TruffleBoundary
    public static List<Level> levels(Node location, int limit) {
        // Whether a library function was called by the host shows one level further out.
        Collector collector = new Collector(limit == Integer.MAX_VALUE ? limit : limit + 1);
        boolean[] inCoroutine = new boolean[1];
        Truffle.getRuntime().iterateFrames(instance -> {
            RootNode root = rootOf(instance);
            if (root instanceof Boundary) {
                inCoroutine[0] = true;
                return Boolean.TRUE;
            }
            if (root instanceof LuaCode code) {
                collector.add(functionOf(instance), code, callNode(instance, collector.open == null, location));
            }
            return collector.isFull() ? Boolean.TRUE : null;
        });
        return collector.finish(!inCoroutine[0]);
    }

    /** The activations of a thread that waits for the running one, directly or not. */
    @TruffleBoundary
    public static List<Level> levelsOf(LuaThread thread) {
        Collector collector = new Collector(Integer.MAX_VALUE);
        LuaThread[] owner = {LuaContext.get(null).getThread()};
        Truffle.getRuntime().iterateFrames(instance -> {
            RootNode root = rootOf(instance);
            if (root instanceof Boundary boundary) {
                if (owner[0] == thread) {
                    return Boolean.TRUE;
                }
                owner[0] = boundary.outerThread(instance.getFrame(FrameAccess.READ_ONLY).getArguments());
            } else if (owner[0] == thread && root instanceof LuaCode code) {
                collector.add(functionOf(instance), code, instance.getCallNode());
            }
            return null;
        });
        return collector.finish(false);
    }

    /** The activations that an error passed through within its coroutine, from where it was raised. */
    @TruffleBoundary
    public static List<Level> levels(Throwable error) {
        Collector collector = new Collector(Integer.MAX_VALUE);
        List<TruffleStackTraceElement> elements = TruffleStackTrace.getStackTrace(error);
        if (elements != null) {
            for (TruffleStackTraceElement element : elements) {
                RootNode root = element.getTarget().getRootNode();
                if (root instanceof Boundary) {
                    return collector.finish(false);
                }
                // An activation for which there was no room any more has not begun: its place is the function.
                if (root instanceof LuaCode code && element.getLocation() != root) {
                    collector.add(null, code, element.getLocation());
                }
            }
        }
        return collector.finish(true);
    }

    /**
     * Reads the activation at a level of the running coroutine.
     *
     * @return what {@code reader} returns, or null beyond the outermost level
     */
    @TruffleBoundary
    public static <T> T read(Node location, int level, FrameReader<T> reader) {
        Collector collector = new Collector(level + 1);
        int[] place = {-1};
        return Truffle.getRuntime().iterateFrames(new FrameInstanceVisitor<T>() {

            private boolean beyond;

            @Override
            public T visitFrame(FrameInstance instance) {
                RootNode root = rootOf(instance);
                beyond |= root instanceof Boundary;
                if (!beyond && root instanceof LuaCode code && !code.isInternal() && collector.add(functionOf(instance), code, callNode(instance, collector.open == null, location)) && ++place[0] == level) {
                    return reader.read(instance, collector.open);
                }
                return null;
            }
        });
    }

    private static RootNode rootOf(FrameInstance instance) {
        return instance.getCallTarget() instanceof RootCallTarget target ? target.getRootNode() : null;
    }

    private static Node callNode(FrameInstance instance, boolean innermost, Node location) {
        Node node = instance.getCallNode();
        return node == null && innermost ? location : node;
    }

    private static LuaFunction functionOf(FrameInstance instance) {
        Object[] arguments = instance.getFrame(FrameAccess.READ_ONLY).getArguments();
        return arguments.length > 0 && arguments[0] instanceof LuaFunction function ? function : null;
    }

    /** The activation at a level, or null beyond the outermost. */
    @TruffleBoundary
    public static Level level(Node location, int level) {
        List<Level> levels = levels(location, level + 1);
        return level < levels.size() ? levels.get(level) : null;
    }

    private static boolean isBuiltin(RootNode root) {
        return root instanceof LuaCode code && code.isBuiltin();
    }

    /** The line that messages show for a node, or -1 if no node of the program encloses it. */
    @TruffleBoundary
    public static int lineOf(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (current instanceof LuaNode luaNode && luaNode.getLine() > 0) {
                return luaNode.getLine();
            }
            if (current instanceof LuaCode code && code.isStripped()) {
                return 0;
            }
        }
        return -1;
    }

    /** The first byte of the piece of program that encloses a node, or -1. */
    public static int positionOf(Node node) {
        for (Node current = node; current != null; current = current.getParent()) {
            if (current instanceof LuaNode luaNode && luaNode.hasPosition()) {
                return luaNode.getStart();
            }
        }
        return -1;
    }

    /** {@code chunk:line: } of the activation at a level, or the empty string if that is a function of C. */
    @TruffleBoundary
    public static String where(Node location, int level) {
        Level found = level(location, level);
        if (found == null) {
            return "";
        }
        if (found.code.isBuiltin()) {
            return found.code.isWrittenInLua() ? found.code.shortSource() + ":0: " : "";
        }
        int line = found.currentLine();
        return line < 0 ? "" : found.code.shortSource() + ":" + line + ": ";
    }
}
