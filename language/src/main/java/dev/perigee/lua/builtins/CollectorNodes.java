package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaUserdata;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The base library's functions about the garbage collector, which is the host's, and about userdata. */
final class CollectorNodes {

    private static final LuaString COLLECT = LuaString.constant("collect");
    private static final double BYTES_PER_KILOBYTE = 1024;

    private CollectorNodes() {
    }

    @TruffleBoundary
    private static double usedKilobytes() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_KILOBYTE;
    }

    /** {@code gcinfo()}: the memory in use, in kilobytes. */
    static final class GcInfoNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return (int) usedKilobytes();
        }
    }

    /** {@code collectgarbage(option, argument)}. */
    static final class CollectGarbageNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaString option = BuiltinArguments.stringOr(this, frame, 0, COLLECT);
            int argument = BuiltinArguments.integerOr(this, frame, 1, 0);
            return control(this, option.toJava(), argument);
        }

        @TruffleBoundary
        private static Object control(Node node, String option, int argument) {
            LuaContext context = LuaContext.get(node);
            CollectorSettings settings = context.service(CollectorSettings.class, CollectorSettings::new);
            switch (option) {
                case "collect" -> {
                    collect(context);
                    return 0;
                }
                case "step" -> {
                    collect(context);
                    return true;
                }
                case "count" -> {
                    return usedKilobytes();
                }
                case "stop" -> {
                    settings.running = false;
                    return 0;
                }
                case "restart" -> {
                    settings.running = true;
                    return 0;
                }
                case "isrunning" -> {
                    return settings.running;
                }
                case "setpause" -> {
                    int old = settings.pause;
                    settings.pause = argument;
                    return old;
                }
                case "setstepmul" -> {
                    int old = settings.stepMultiplier;
                    settings.stepMultiplier = argument;
                    return old;
                }
                default -> throw LuaErrors.badArgument(node, 1, "invalid option '" + option + "'");
            }
        }

        private static void collect(LuaContext context) {
            System.gc();
            for (LuaExtension extension : context.getExtensions()) {
                extension.afterCollection();
            }
        }
    }

    /** What programs set and expect to read again; the host's collector has its own mind. */
    private static final class CollectorSettings {
        boolean running = true;
        int pause = 200;
        int stepMultiplier = 200;
    }

    /** A userdata that {@code newproxy} made. */
    private static final class Proxy extends LuaUserdata {
        Proxy(LuaTable metatable) {
            super(metatable);
        }
    }

    /** {@code newproxy(boolean or proxy)}: an empty userdata, with a new, no or the same metatable. */
    static final class NewProxyNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object model = LuaArguments.get(frame, 0);
            if (model == LuaNil.NIL || model == Boolean.FALSE) {
                return new Proxy(null);
            }
            if (model == Boolean.TRUE) {
                return new Proxy(new LuaTable());
            }
            if (model instanceof Proxy proxy && proxy.getMetatable() != null) {
                return new Proxy(proxy.getMetatable());
            }
            throw LuaErrors.badArgument(this, 1, "boolean or proxy expected");
        }
    }
}
