package dev.perigee.lua.builtins;

import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.debug.StackDump;
import dev.perigee.lua.builtins.jit.ProfileSampler;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.coroutine.Coroutine;
import dev.perigee.lua.runtime.string.LuaString;

/** The library {@code jit.profile}: "Profiler" in LuaJIT's documentation. */
final class JitProfiler extends PreloadedLibrary {

    private static final String[] NAMES = {"dumpstack", "start", "stop"};
    private static final int DEFAULT_INTERVAL = 10;

    @Override
    public String name() {
        return "jit.profile";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    BuiltinNode createFunctionNode(String function) {
        return switch (function) {
            case "dumpstack" -> new DumpStackNode();
            case "start" -> new StartNode();
            case "stop" -> new StopNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    private static ProfileSampler sampler(Node node) {
        return ProfileSampler.of(LuaContext.get(node));
    }

    /** {@code start(mode, callback)}: of the mode only {@code i} and a number of milliseconds matter here. */
    static final class StartNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString mode = BuiltinArguments.stringOr(this, frame, 0, LuaString.EMPTY);
            LuaFunction callback = BuiltinArguments.function(this, frame, 1);
            sampler(this).start(interval(mode), callback);
            return LuaResults.NONE;
        }

        @TruffleBoundary
        private static int interval(LuaString mode) {
            String digits = mode.toJava().replaceFirst("^[^i]*(i([0-9]{1,8}))?.*$", "$2");
            return digits.isEmpty() ? DEFAULT_INTERVAL : Math.max(Integer.parseInt(digits), 1);
        }
    }

    /** {@code stop()}. */
    static final class StopNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            sampler(this).stop();
            return LuaResults.NONE;
        }
    }

    /** {@code dumpstack(thread, format, depth)}; of the running thread if none is given. */
    static final class DumpStackNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaThread thread = LuaArguments.get(frame, 0) instanceof LuaThread given ? given : null;
            int first = thread == null ? 0 : 1;
            LuaString format = BuiltinArguments.string(this, frame, first);
            return StackDump.of(levels(thread), format, BuiltinArguments.integer(this, frame, first + 1));
        }

        @TruffleBoundary
        private List<LuaStack.Level> levels(LuaThread thread) {
            List<LuaStack.Level> sampled = thread == null ? null : sampler(this).sampledStack(thread);
            if (sampled != null) {
                return sampled;
            }
            boolean isOther = thread instanceof Coroutine && thread != LuaContext.get(this).getThread();
            return isOther ? ((Coroutine) thread).levels() : LuaStack.levels(this, Integer.MAX_VALUE);
        }
    }
}
