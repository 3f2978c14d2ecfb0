package dev.perigee.lua.builtins;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.coroutine.Coroutine;
import dev.perigee.lua.runtime.coroutine.CoroutineErrors;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The coroutine library. Lua 5.1 manual, section 5.2; {@code isyieldable} is Lua 5.3's. */
public final class CoroutineBuiltins extends BuiltinLibrary {

    private static final String[] NAMES = {"create", "isyieldable", "resume", "running", "status", "wrap", "yield"};
    /** The function that {@code wrap} returns; its upvalue is the coroutine. */
    private static final String WRAPPER = "wrap_aux";

    @Override
    public String name() {
        return "coroutine";
    }

    @Override
    public String[] functionNames() {
        return NAMES;
    }

    @Override
    public BuiltinNode createNode(String function) {
        return switch (function) {
            case "create" -> new CreateNode();
            case "isyieldable" -> new IsYieldableNode();
            case "resume" -> new ResumeNode();
            case "running" -> new RunningNode();
            case "status" -> new StatusNode();
            case "wrap" -> new WrapNode(new LazyBuiltin(LuaLanguage.get(null), this, WRAPPER));
            case WRAPPER -> new WrapperNode();
            case "yield" -> new YieldNode();
            default -> throw new IllegalArgumentException(function);
        };
    }

    private static Coroutine coroutine(BuiltinNode node, VirtualFrame frame) {
        if (LuaArguments.get(frame, 0) instanceof Coroutine coroutine) {
            return coroutine;
        }
        throw LuaErrors.badArgument(node, 1, "coroutine expected");
    }

    /** {@code coroutine.create(f)}. */
    static final class CreateNode extends BuiltinNode {

        private final RootCallTarget body = LuaLanguage.get(null).getCoroutineBody();

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = BuiltinArguments.function(this, frame, 0);
            return new Coroutine(function, LuaContext.get(this).getThread().getEnvironment(), body);
        }
    }

    /** {@code coroutine.wrap(f)}. */
    static final class WrapNode extends BuiltinNode {

        private final RootCallTarget body = LuaLanguage.get(null).getCoroutineBody();
        private final LazyBuiltin wrapper;

        WrapNode(LazyBuiltin wrapper) {
            this.wrapper = wrapper;
        }

        @Override
        public Object execute(VirtualFrame frame) {
            LuaFunction function = BuiltinArguments.function(this, frame, 0);
            LuaTable environment = LuaContext.get(this).getThread().getEnvironment();
            return new LuaFunction(wrapper, new Object[]{new Coroutine(function, environment, body)}, environment);
        }
    }

    /** A wrapped coroutine's function: resumes it and passes errors on. */
    static final class WrapperNode extends BuiltinNode {

        private final BranchProfile failed = BranchProfile.create();

        @Override
        public Object execute(VirtualFrame frame) {
            Coroutine coroutine = (Coroutine) LuaArguments.function(frame).upvalues[0];
            LuaContext context = LuaContext.get(this);
            if (!coroutine.canBeResumed(context.getThread())) {
                failed.enter();
                throw LuaErrors.error(this, CoroutineErrors.cannotResume(coroutine));
            }
            Object results = coroutine.resume(context, this, LuaArguments.from(frame, 0));
            if (coroutine.hasFailed()) {
                failed.enter();
                throw CoroutineErrors.passOn(this, coroutine.getFailure());
            }
            return results;
        }
    }

    /** {@code coroutine.resume(co, …)}. */
    static final class ResumeNode extends BuiltinNode {

        private final BranchProfile failed = BranchProfile.create();

        @Override
        public Object execute(VirtualFrame frame) {
            Coroutine coroutine = coroutine(this, frame);
            LuaContext context = LuaContext.get(this);
            if (!coroutine.canBeResumed(context.getThread())) {
                failed.enter();
                return LuaResults.of(false, LuaString.fromJava(CoroutineErrors.cannotResume(coroutine)));
            }
            Object results = coroutine.resume(context, this, LuaArguments.from(frame, 1));
            if (coroutine.hasFailed()) {
                failed.enter();
                return LuaResults.of(false, coroutine.getFailure().getValue());
            }
            return LuaResults.prepend(true, results);
        }
    }

    /** {@code coroutine.yield(…)}. */
    static final class YieldNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaThread thread = LuaContext.get(this).getThread();
            Object results = LuaResults.of(LuaArguments.from(frame, 0));
            Object resumed = thread instanceof Coroutine coroutine && !coroutine.hasUnyieldableCalls() ? coroutine.suspend(results) : null;
            if (resumed == null) {
                throw LuaErrors.error(this, "attempt to yield across C-call boundary");
            }
            return resumed;
        }
    }

    /** {@code coroutine.running()}: nil in the main program. */
    static final class RunningNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaThread thread = LuaContext.get(this).getThread();
            return thread instanceof Coroutine ? thread : LuaNil.NIL;
        }
    }

    /** {@code coroutine.isyieldable()}. */
    static final class IsYieldableNode extends BuiltinNode {

        @Override
        public Object execute(VirtualFrame frame) {
            LuaThread thread = LuaContext.get(this).getThread();
            return thread instanceof Coroutine && !thread.hasUnyieldableCalls();
        }
    }

    /** {@code coroutine.status(co)}. */
    static final class StatusNode extends BuiltinNode {

        private static final LuaString DEAD = LuaString.constant("dead");
        private static final LuaString NORMAL = LuaString.constant("normal");
        private static final LuaString RUNNING = LuaString.constant("running");
        private static final LuaString SUSPENDED = LuaString.constant("suspended");

        @Override
        public Object execute(VirtualFrame frame) {
            Coroutine coroutine = coroutine(this, frame);
            if (coroutine.isDead()) {
                return DEAD;
            }
            if (coroutine.isSuspended()) {
                return SUSPENDED;
            }
            return coroutine == LuaContext.get(this).getThread() ? RUNNING : NORMAL;
        }
    }
}
