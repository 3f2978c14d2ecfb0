package dev.perigee.lua.builtins;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Proxy;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The base library's functions about the garbage collector, which is the host's, and about userdata. */
final class CollectorNodes {

    private static final LuaString COLLECT = LuaString.constant("collect");
    private static final double BYTES_PER_KILOBYTE = 1024;

    private CollectorNodes() {
    }

    @TruffleBoundary
    private static double usedKilobytes(LuaContext context) {
        Runtime runtime = Runtime.getRuntime();
        long bytes = runtime.totalMemory() - runtime.freeMemory();
        for (LuaExtension extension : context.getExtensions()) {
            bytes += extension.nativeBytes();
        }
        return bytes / BYTES_PER_KILOBYTE;
    }

    /** {@code gcinfo()}: the memory in use, in kilobytes. */
    static final class GcInfoNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            return (int) usedKilobytes(LuaContext.get(this));
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
                    context.getFinalizers().collect();
                    settings.progress = 0;
                    return 0;
                }
                case "step" -> {
                    boolean finished = settings.step(argument);
                    if (finished) {
                        context.getFinalizers().collect();
                    }
                    return finished;
                }
                case "count" -> {
                    return usedKilobytes(context);
                }
                case "stop", "restart" -> {
                    settings.running = option.equals("restart");
                    context.getFinalizers().setAutomatic(settings.running);
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

    }

    /** What programs set and expect to read again; the host's collector has its own mind. */
    private static final class CollectorSettings {

        /** How many kilobytes' worth of steps make a cycle: programs that call for many small steps get few collections. */
        private static final int CYCLE = 24;

        boolean running = true;
        int pause = 200;
        int stepMultiplier = 200;
        /** What the steps since the last cycle have done, in kilobytes. */
        private int progress;

        /** Advances by a step of {@code size} kilobytes. @return whether that finishes a cycle */
        boolean step(int size) {
            progress += Math.clamp(size, 1, CYCLE);
            boolean finished = progress >= CYCLE;
            progress = finished ? 0 : progress;
            return finished;
        }
    }

    /** {@code newproxy(boolean or proxy)}: an empty userdata, with a new, no or the same metatable. */
    static final class NewProxyNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            Object model = LuaArguments.get(frame, 0);
            LuaTable metatable;
            if (model == LuaNil.NIL || model == Boolean.FALSE) {
                metatable = null;
            } else if (model == Boolean.TRUE) {
                metatable = new LuaTable();
            } else if (model instanceof Proxy proxy && proxy.getMetatable() != null) {
                metatable = proxy.getMetatable();
            } else {
                throw LuaErrors.badArgument(this, 1, "boolean or proxy expected");
            }
            return LuaContext.get(this).getFinalizers().newProxy(metatable);
        }
    }
}
