package dev.perigee.lua.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.builtins.LazyBuiltin;
import dev.perigee.lua.nodes.call.DispatchNode;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A function value: code plus what it closed over. Upvalues that are never reassigned are the values themselves, the
 * others are {@link UpvalueCell}s shared between closures. As in Lua 5.1 every function has an environment, the table of
 * its global variables.
 */
@ExportLibrary(InteropLibrary.class)
public final class LuaFunction implements TruffleObject {

    /** Valid until a program writes to a copied upvalue, for which it needs the debug library. */
    private static final Assumption CONSTANT_UPVALUES = Assumption.create("upvalues of constant functions are constant");

    /** Null for a library function before its first call. */
    @CompilationFinal private RootCallTarget callTarget;
    private final LazyBuiltin builtin;
    public final Object[] upvalues;
    /** The same array. */
    @CompilationFinal(dimensions = 1) private final Object[] constantUpvalues;
    private LuaTable environment;

    public LuaFunction(RootCallTarget callTarget, Object[] upvalues, LuaTable environment) {
        this.callTarget = callTarget;
        this.builtin = null;
        this.upvalues = upvalues;
        this.constantUpvalues = upvalues;
        this.environment = environment;
    }

    /** A library function; its {@code upvalues} are what its node finds there, of any kind. */
    public LuaFunction(LazyBuiltin builtin, Object[] upvalues, LuaTable environment) {
        this.callTarget = builtin.targetIfResolved();
        this.builtin = builtin;
        this.upvalues = upvalues;
        this.constantUpvalues = upvalues;
        this.environment = environment;
    }

    /** What the function closed over at a place: a value that never changes but by {@link #setUpvalue}, or a cell. */
    public Object getUpvalue(int index) {
        return CONSTANT_UPVALUES.isValid() ? constantUpvalues[index] : upvalues[index];
    }

    /** Replaces a copied value or a cell. Code in which a function is constant has relied on it. */
    @TruffleBoundary
    public void setUpvalue(int index, Object value) {
        CONSTANT_UPVALUES.invalidate();
        upvalues[index] = value;
    }

    public RootCallTarget getCallTarget() {
        RootCallTarget target = callTarget;
        return target != null ? target : resolve();
    }

    /** Whether this function runs the given code. A library function that was never called has none yet to compare. */
    public boolean isCode(RootCallTarget target) {
        return callTarget == target;
    }

    @TruffleBoundary
    private RootCallTarget resolve() {
        callTarget = builtin.resolve();
        return callTarget;
    }

    public LuaTable getEnvironment() {
        return environment;
    }

    public void setEnvironment(LuaTable table) {
        environment = table;
    }

    /** Whether this is a library function, written in Java. */
    public boolean isBuiltin() {
        return builtin != null;
    }

    /** The number of a library function, for {@code tostring}. */
    public int getBuiltinNumber() {
        return builtin.number();
    }

    /** How a generic loop advances with this function. */
    public IteratorKind getIteratorKind() {
        return builtin == null ? IteratorKind.CALL : builtin.iteratorKind();
    }

    /** What is known of the code. */
    public LuaCode getCode() {
        return (LuaCode) getCallTarget().getRootNode();
    }

    /** Calls from a slow path. Returns one value or an {@code Object[]}, see {@link LuaResults}. */
    @TruffleBoundary
    public Object call(Object... values) {
        return TailCall.finish(getCallTarget().call(LuaArguments.of(this, values)));
    }

    @ExportMessage
    boolean isExecutable() {
        return true;
    }

    /** A call by the host, whose frames between Lua's cannot be suspended and may catch errors. */
    @ExportMessage
    Object execute(Object[] arguments, @Cached DispatchNode call) {
        Object[] frameArguments = LuaArguments.create(arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            LuaArguments.set(frameArguments, i, LuaInterop.fromHost(arguments[i]));
        }
        LuaThread thread = LuaContext.get(call).getThread();
        Object outerHandler = thread.getErrorHandler();
        thread.setErrorHandler(null);
        thread.enterUnyieldable();
        try {
            return LuaInterop.resultToHost(TailCall.finish(call.execute(this, frameArguments)));
        } finally {
            thread.leaveUnyieldable();
            thread.setErrorHandler(outerHandler);
        }
    }

    @ExportMessage
    boolean hasExecutableName() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getExecutableName() {
        return String.valueOf(getCallTarget().getRootNode().getName());
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasSourceLocation() {
        return getCallTarget().getRootNode().getSourceSection() != null;
    }

    @ExportMessage
    @TruffleBoundary
    SourceSection getSourceLocation() {
        return getCallTarget().getRootNode().getSourceSection();
    }

    @ExportMessage
    boolean hasLanguage() {
        return true;
    }

    @ExportMessage
    Class<? extends TruffleLanguage<?>> getLanguage() {
        return LuaLanguage.class;
    }

    @ExportMessage
    @TruffleBoundary
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return toString();
    }

    @Override
    public String toString() {
        return LuaAddresses.describe(this);
    }
}
