package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.runtime.HostPlatform;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaToString;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The {@code jit} library. Programs tune LuaJIT's compiler with it; ours needs no tuning, so the functions check their
 * arguments and otherwise do nothing. "jit.* Library" in LuaJIT's documentation.
 */
final class JitBuiltins extends BuiltinLibrary {

    /** The dialect that programs test for, not our own version. */
    private static final int VERSION_NUMBER = 20100;

    private static final String[] NAMES = {"attach", "flush", "off", "on", "status"};

    @Override
    public String name() {
        return "jit";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "flush", "off", "on" -> JitBuiltinsFactory.SwitchNodeGen.create(BuiltinNode.arguments(1));
            case "attach" -> JitBuiltinsFactory.AttachNodeGen.create(BuiltinNode.arguments(0));
            case "status" -> JitBuiltinsFactory.StatusNodeGen.create(BuiltinNode.arguments(0));
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** Adds the values that are no functions, and {@code jit.opt}. */
    @Override
    protected void installValues(LuaContext context, LuaTable jit) {
        jit.putNamed(LuaString.constant("os"), HostPlatform.SYSTEM);
        jit.putNamed(LuaString.constant("arch"), HostPlatform.ARCHITECTURE);
        jit.putNamed(LuaString.constant("version"), LuaString.constant("LuaJIT 2.1 (Perigee)"));
        jit.putNamed(LuaString.constant("version_num"), VERSION_NUMBER);
        LuaTable options = new LuaTable();
        new Options().install(context, options);
        jit.putNamed(LuaString.constant("opt"), options);
        Modules.setLoaded(context, "jit.opt", options);
    }

    /** {@code jit.on}, {@code jit.off} and {@code jit.flush}: of everything, a function, or a function and those in it. */
    abstract static class SwitchNode extends BuiltinNode {

        @Specialization
        Object change(VirtualFrame frame, Object function) {
            if (LuaArguments.count(frame) > 0 && function != LuaNil.NIL && function != Boolean.TRUE && !(function instanceof LuaFunction)) {
                throw LuaErrors.badArgumentType(this, 1, "function", function);
            }
            return LuaResults.NONE;
        }
    }

    /** {@code jit.attach}: no compiler events are ever sent. */
    abstract static class AttachNode extends BuiltinNode {

        @Specialization
        Object attach() {
            return LuaResults.NONE;
        }
    }

    /** {@code jit.status}: on, without names of processor features. */
    abstract static class StatusNode extends BuiltinNode {

        @Specialization
        boolean status() {
            return true;
        }
    }

    /** {@code jit.opt}. */
    private static final class Options extends BuiltinLibrary {

        private static final String[] NAMES = {"start"};
        private static final String KNOWN = " fold cse dce fwd dse narrow loop abc sink fuse ";
        private static final String PARAMETERS = " maxtrace maxrecord maxirconst maxside maxsnap minstitch hotloop hotexit tryside instunroll " +
                        "loopunroll callunroll recunroll sizemcode maxmcode ";

        @Override
        public String name() {
            return "jit.opt";
        }

        @Override
        public String[] functionNames() {
            return NAMES;
        }

        @Override
        public BuiltinNode createNode(String function) {
            return JitBuiltinsFactory.StartNodeGen.create(BuiltinNode.arguments(0));
        }

        /** Whether LuaJIT knows a flag: a level, {@code +name}, {@code -name}, {@code noname} or {@code parameter=value}. */
        static boolean isKnown(String flag) {
            if (flag.matches("[0-9]+")) {
                return true;
            }
            int value = flag.indexOf('=');
            if (value >= 0) {
                return PARAMETERS.contains(" " + flag.substring(0, value) + " ") && flag.substring(value + 1).matches("[0-9]+");
            }
            return KNOWN.contains(" " + flag.replaceFirst("^([-+]|no-?)", "") + " ");
        }
    }

    /** {@code jit.opt.start(flag, …)}. */
    abstract static class StartNode extends BuiltinNode {

        @Specialization
        Object start(VirtualFrame frame) {
            check(LuaArguments.from(frame, 0));
            return LuaResults.NONE;
        }

        @TruffleBoundary
        private void check(Object[] flags) {
            for (Object flag : flags) {
                String text = LuaToString.basic(flag).toJava();
                if (!Options.isKnown(text)) {
                    throw LuaErrors.error(this, "unknown or malformed optimization flag '" + text + "'");
                }
            }
        }
    }
}
