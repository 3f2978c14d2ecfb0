package dev.perigee.lua.ffi.callback;

import java.util.ArrayList;
import java.util.List;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.builtins.BuiltinRootNode;
import dev.perigee.lua.ffi.call.AbiScalar;
import dev.perigee.lua.ffi.call.AbiShape;
import dev.perigee.lua.ffi.call.AbiType;
import dev.perigee.lua.ffi.call.AbiTypes;
import dev.perigee.lua.ffi.call.CallState;
import dev.perigee.lua.ffi.call.UnsupportedShapeException;
import dev.perigee.lua.ffi.convert.ConversionErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.runtime.LuaFunction;

/** Turns Lua functions into C function pointers for one context: "Callbacks" in LuaJIT's ffi semantics. */
public final class LuaCallbacks {

    /** LuaJIT's limit of a callback's arguments. */
    private static final int MAX_ARGUMENTS = 16;

    private final LuaLanguage language;
    private final Callbacks callbacks;

    public LuaCallbacks(LuaLanguage language, CallState state) {
        this.language = language;
        this.callbacks = new Callbacks(state);
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

    private CallTarget makeTarget(FunctionType type) {
        return new BuiltinRootNode(language, "callback", new CallbackBody(type)).getCallTarget();
    }

    /** The shape of such callbacks, or null if there are none: they take and return scalars only. */
    private static AbiShape shapeOf(FunctionType type) {
        if (type.isVariadic() || type.parameters().size() > MAX_ARGUMENTS) {
            return null;
        }
        try {
            List<AbiType> arguments = new ArrayList<>();
            boolean scalars = AbiTypes.of(type.result()) instanceof AbiScalar;
            for (CType parameter : type.parameters()) {
                AbiType argument = AbiTypes.of(parameter);
                scalars &= argument instanceof AbiScalar;
                arguments.add(argument);
            }
            return scalars ? AbiShape.of(AbiTypes.of(type.result()), arguments) : null;
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

    /** Ends all callbacks when the context closes. */
    public void close() {
        callbacks.close();
    }
}
