package dev.perigee.lua.builtins;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.jit.CompilerSettings;
import dev.perigee.lua.runtime.HostPlatform;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaStack;
import dev.perigee.lua.runtime.LuaTypes;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * The libraries {@code jit} and {@code jit.opt}. Programs tune LuaJIT's compiler with them; ours needs no tuning, so the
 * functions check their arguments and keep account of the settings. "jit.* Library" in LuaJIT's documentation.
 */
final class JitBuiltins extends BuiltinLibrary {

    /** The dialect that programs test for, not our own version. */
    private static final int VERSION_NUMBER = 20100;

    private static final String[] NAMES = {"attach", "flush", "off", "on", "security", "status"};
    private static final String OPT = "jit.opt";

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
            case "attach" -> new AttachNode();
            case "flush" -> new FlushNode();
            case "off" -> new SwitchNode(false);
            case "on" -> new SwitchNode(true);
            case "security" -> new SecurityNode();
            case "status" -> new StatusNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    /** Adds the values that are no functions, and {@code jit.opt}; the other libraries must be required. */
    @Override
    protected void installValues(LuaContext context, LuaTable jit) {
        jit.putNamed(LuaString.constant("os"), HostPlatform.SYSTEM);
        jit.putNamed(LuaString.constant("arch"), HostPlatform.ARCHITECTURE);
        jit.putNamed(LuaString.constant("version"), LuaString.constant("LuaJIT 2.1 (Perigee)"));
        jit.putNamed(LuaString.constant("version_num"), VERSION_NUMBER);
        LuaTable options = new LuaTable();
        new Options().install(context, options);
        jit.putNamed(LuaString.constant("opt"), options);
        Modules.setLoaded(context, OPT, options);
        new JitUtilities().preload(context);
        new JitProfiler().preload(context);
        new JitTools().preload(context);
    }

    private static CompilerSettings settings(Node node) {
        return LuaContext.get(node).service(CompilerSettings.class, CompilerSettings::new);
    }

    /** Checks that the arguments mean everything, a function of the program or, by true, the function that calls. */
    @TruffleBoundary
    private static void checkFunction(Node node, Object function) {
        boolean valid = function == Boolean.TRUE ? isCalledByProgram(node) : function instanceof LuaFunction lua && !lua.isBuiltin();
        if (function != LuaNil.NIL && !valid) {
            throw LuaErrors.badArgumentType(node, 1, "function", function);
        }
    }

    private static boolean isCalledByProgram(Node node) {
        LuaStack.Level caller = LuaStack.level(node, 1);
        return caller != null && !caller.code().isBuiltin();
    }

    /** {@code jit.on} and {@code jit.off}: for everything, a function, or a function and those in it. */
    static final class SwitchNode extends BuiltinNode {

        private final boolean on;

        SwitchNode(boolean on) {
            this.on = on;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            checkFunction(this, LuaArguments.get(frame, 0));
            if (BuiltinArguments.isAbsent(frame, 0)) {
                settings(this).setOn(on);
            }
            return LuaResults.NONE;
        }
    }

    /** {@code jit.flush}: what {@link SwitchNode} takes, or the number of a trace. */
    static final class FlushNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object which = LuaArguments.get(frame, 0);
            if (!LuaTypes.isNumber(which)) {
                checkFunction(this, which);
            }
            return LuaResults.NONE;
        }
    }

    /** {@code jit.attach(callback, event)}: no compiler events are ever sent. */
    static final class AttachNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            BuiltinArguments.function(this, frame, 0);
            BuiltinArguments.stringOr(this, frame, 1, null);
            return LuaResults.NONE;
        }
    }

    /** {@code jit.security(what)}: LuaJIT's measures are on by default, and this language has no need of them. */
    static final class SecurityNode extends BuiltinNode {

        private static final List<String> MEASURES = List.of("prng", "strhash", "strid", "mcode");

        @Override
        public Object execute(VirtualFrame frame) {
            return level(BuiltinArguments.string(this, frame, 0).toJava());
        }

        @TruffleBoundary
        private int level(String measure) {
            if (!MEASURES.contains(measure)) {
                throw LuaErrors.badArgument(this, 1, "invalid option '" + measure + "'");
            }
            return 1;
        }
    }

    /** {@code jit.status()}: whether the compiler is on, and the optimizations; LuaJIT also names processor features. */
    static final class StatusNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return status();
        }

        @TruffleBoundary
        private Object status() {
            CompilerSettings settings = settings(this);
            List<Object> results = new ArrayList<>();
            results.add(settings.isOn());
            settings.flags().forEach(flag -> results.add(LuaString.constant(flag)));
            return LuaResults.of(results.toArray());
        }
    }

    /** {@code jit.opt}. */
    private static final class Options extends BuiltinLibrary {

        private static final String[] NAMES = {"start"};

        @Override
        public String name() {
            return OPT;
        }

        @Override
        public String[] functionNames() {
            return NAMES;
        }

        @Override
        public BuiltinNode createNode(String function) {
            return new StartNode();
        }
    }

    /** {@code jit.opt.start(setting, …)}. */
    static final class StartNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            if (LuaArguments.count(frame) == 0) {
                settings(this).setDefaultLevel();
            }
            for (int i = 0; i < LuaArguments.count(frame); i++) {
                apply(BuiltinArguments.string(this, frame, i));
            }
            return LuaResults.NONE;
        }

        @TruffleBoundary
        private void apply(LuaString setting) {
            if (!settings(this).apply(setting.toJava())) {
                throw LuaErrors.error(this, "unknown or malformed optimization flag '" + setting + "'");
            }
        }
    }
}
