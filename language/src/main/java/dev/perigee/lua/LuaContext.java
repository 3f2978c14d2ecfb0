package dev.perigee.lua;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.builtins.RandomGenerator;
import dev.perigee.lua.builtins.StandardLibrary;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.runtime.Finalizers;
import dev.perigee.lua.runtime.Hooks;
import dev.perigee.lua.runtime.LuaThread;
import dev.perigee.lua.runtime.MemoryReserve;
import dev.perigee.lua.runtime.OutputOrder;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** The state of one Lua world: its globals, registry, type metatables and the environment it runs in. */
public final class LuaContext {

    private static final ContextReference<LuaContext> REFERENCE = ContextReference.create(LuaLanguage.class);

    private final LuaLanguage language;
    private Env env;
    private final LuaTable globals = new LuaTable();
    private final LuaTable registry = new LuaTable();
    /** Metatables shared by all values of a type other than table and userdata, by type name. */
    private final Map<LuaString, LuaTable> typeMetatables = new HashMap<>();
    private LuaTable stringMetatable;
    private final List<LuaExtension> extensions = new ArrayList<>();
    private final Map<Class<?>, Object> services = new HashMap<>();
    /** What the nodes of an extension need without a look-up, or null. */
    @CompilationFinal private Object extensionState;
    private final List<Runnable> exitActions = new ArrayList<>();
    private OutputOrder outputOrder;
    private final MemoryReserve memoryReserve = new MemoryReserve();
    /** The thread whose code is running. */
    private LuaThread thread = new LuaThread.Main(globals);

    private final Hooks hooks = new Hooks(this);
    private final RandomGenerator random = new RandomGenerator();
    private final Finalizers finalizers = new Finalizers(this);
    /** Whether finalizers are left out at the end, as by C's {@code exit}. */
    private boolean endsAbruptly;

    LuaContext(LuaLanguage language, Env env) {
        this.language = language;
        this.env = env;
    }

    void initialize() {
        OverflowRehearsal.run(language);
        StandardLibrary.install(this);
        for (LuaExtension extension : ServiceLoader.load(LuaExtension.class, LuaExtension.class.getClassLoader())) {
            extensions.add(extension);
            extension.install(this);
        }
    }

    /** Replaces the environment when a pre-initialised context comes to life. */
    void patch(Env newEnv) {
        env = newEnv;
    }

    public static LuaContext get(Node node) {
        return REFERENCE.get(node);
    }

    public LuaLanguage getLanguage() {
        return language;
    }

    public Env getEnv() {
        return env;
    }

    /** The order of the standard outputs of the program and of C code. */
    public OutputOrder getOutputOrder() {
        if (outputOrder == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            outputOrder = new OutputOrder(env.out());
        }
        return outputOrder;
    }

    /** The table {@code _G}. */
    public LuaTable getGlobals() {
        return globals;
    }

    /** The table of {@code debug.getregistry}. */
    public LuaTable getRegistry() {
        return registry;
    }

    public LuaTable getStringMetatable() {
        return stringMetatable;
    }

    /** The metatable shared by all values of a type, or null. @param type a constant of {@code LuaTypes} */
    @TruffleBoundary
    public LuaTable getTypeMetatable(LuaString type) {
        return typeMetatables.get(type);
    }

    @TruffleBoundary
    public void setTypeMetatable(LuaString type, LuaTable metatable) {
        typeMetatables.put(type, metatable);
        if (type == dev.perigee.lua.runtime.LuaTypes.STRING) {
            stringMetatable = metatable;
        }
    }

    public List<LuaExtension> getExtensions() {
        return extensions;
    }

    /** The context's instance of a library's state, made on first use. */
    @TruffleBoundary
    public <T> T service(Class<T> type, java.util.function.Supplier<T> factory) {
        Object found = services.get(type);
        if (found == null) {
            found = factory.get();
            services.put(type, found);
        }
        return type.cast(found);
    }

    /** The hook of {@code debug.sethook}. */
    public Hooks getHooks() {
        return hooks;
    }

    /** The numbers of {@code math.random}. */
    public RandomGenerator getRandom() {
        return random;
    }

    /** The state that an extension keeps in this context for its nodes, constant in compiled code; null if there is none yet. */
    public Object getExtensionState() {
        return extensionState;
    }

    /** Sets the state once and for all. */
    public void setExtensionState(Object state) {
        assert extensionState == null;
        extensionState = state;
    }

    public MemoryReserve getMemoryReserve() {
        return memoryReserve;
    }

    public LuaThread getThread() {
        return thread;
    }

    public void setThread(LuaThread running) {
        thread = running;
    }

    /** Has {@code action} run when the context ends, after the finalizers. */
    @TruffleBoundary
    public void addExitAction(Runnable action) {
        exitActions.add(action);
    }

    /** The finalizers of proxies. */
    public Finalizers getFinalizers() {
        return finalizers;
    }

    /** Has the context end without running finalizers. */
    public void setEndsAbruptly() {
        endsAbruptly = true;
    }

    /** The C library's error number as the program sees it; 0 without the ffi. */
    public int getErrno() {
        return extensions.isEmpty() ? 0 : extensions.getFirst().getErrno();
    }

    public void setErrno(int number) {
        extensions.forEach(extension -> extension.setErrno(number));
    }

    void exit() {
        if (!endsAbruptly) {
            for (LuaExtension extension : extensions) {
                extension.exit();
            }
            finalizers.runAll();
        }
        exitActions.forEach(Runnable::run);
    }

    void dispose() {
        extensions.forEach(LuaExtension::dispose);
    }
}
