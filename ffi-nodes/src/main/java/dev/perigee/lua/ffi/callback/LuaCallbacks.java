package dev.perigee.lua.ffi.callback;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.builtins.BuiltinRootNode;
import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.AbiShape;
import dev.perigee.lua.ffi.call.AbiTypes;
import dev.perigee.lua.ffi.call.UnsupportedShapeException;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.runtime.LuaFunction;

/** Turns Lua functions into C function pointers for one context: "Callbacks" in LuaJIT's ffi semantics. */
public final class LuaCallbacks {

    /** Far below what a method handle can take. */
    private static final int MAX_ARGUMENTS = 64;

    private final LuaLanguage language;
    private final Callbacks callbacks;

    public LuaCallbacks(FfiContext ffi) {
        this.language = ffi.lua().getLanguage();
        this.callbacks = new Callbacks(ffi);
    }

    /**
     * Makes a C function of type {@code type} that runs {@code function}; it lives until it is freed.
     *
     * @param target the pointer type that is converted to; for the message
     * @return its address
     * @throws ConversionException if there are no callbacks of such a type
     */
    @TruffleBoundary
    public long create(LuaFunction function, FunctionType type, CType target) {
        AbiShape shape = shapeOf(type);
        if (shape == null) {
            throw ConversionErrors.cannotConvert(function, target);
        }
        return callbacks.create(shape, type.target(LuaCallbacks.class, () -> makeTarget(type)), function);
    }

    /** As {@link #create}, for a function of the host or another language. */
    @TruffleBoundary
    public long createForeign(Object executable, FunctionType type, CType target) {
        return create(ForeignFunctionNode.wrap(LuaContext.get(null), executable), type, target);
    }

    private CallTarget makeTarget(FunctionType type) {
        return new BuiltinRootNode(language, "callback", new CallbackBody(type)).getCallTarget();
    }

    /** The shape of such callbacks, or null if there are none. */
    private static AbiShape shapeOf(FunctionType type) {
        if (type.isVariadic() || type.parameters().size() > MAX_ARGUMENTS) {
            return null;
        }
        try {
            return AbiShape.of(AbiTypes.of(type.result()), type.parameters().stream().map(AbiTypes::of).toList());
        } catch (UnsupportedShapeException e) {
            return null;
        }
    }

    /** Lets the callback at {@code address} run another function. Returns false if there is no such callback. */
    public boolean set(long address, LuaFunction function) {
        return callbacks.set(address, function);
    }

    /** Ends the callback at {@code address}. Returns false if there is no such callback. */
    public boolean free(long address) {
        return callbacks.free(address);
    }

    /** Whether there were ever callbacks. */
    public boolean wereMade() {
        return callbacks.wereMade();
    }

    /** Ends all callbacks when the context closes. */
    public void close() {
        callbacks.close();
    }
}
