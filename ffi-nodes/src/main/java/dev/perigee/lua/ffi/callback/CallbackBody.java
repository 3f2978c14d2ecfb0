package dev.perigee.lua.ffi.callback;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.VoidType;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaException;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaResults;

/**
 * What C runs when it calls a callback of one function type: converts the arguments, calls the Lua function, converts its
 * first result. It stands on the stack in place of the C function that called back.
 *
 * <p>The frame's arguments are those of {@link Callbacks#create}: the Lua function, then the C arguments.
 */
final class CallbackBody extends BuiltinNode {

    @CompilationFinal(dimensions = 1) private final CallbackValue[] parameters;
    /** Null if the function returns nothing. */
    private final CallbackValue result;
    @Child private CallNode call = CallNode.create();
    private final BranchProfile failed = BranchProfile.create();

    CallbackBody(FunctionType type) {
        parameters = new CallbackValue[type.parameters().size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = CallbackValue.of(type.parameters().get(i));
        }
        result = type.result().raw() instanceof VoidType ? null : CallbackValue.of(type.result());
    }

    @Override
    protected boolean isUnyieldable() {
        return true;
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        LuaFunction function = (LuaFunction) arguments[0];
        Object results = call.execute(function, convert(arguments));
        if (result == null) {
            return null;
        }
        try {
            return result.toC(LuaResults.first(results));
        } catch (ConversionException e) {
            failed.enter();
            throw badResult(function, e);
        }
    }

    @ExplodeLoop
    private Object[] convert(Object[] arguments) {
        Object[] converted = LuaArguments.create(parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            LuaArguments.set(converted, i, parameters[i].toLua(arguments[i + 1]));
        }
        return converted;
    }

    /** The error has the position of the function's end. */
    @TruffleBoundary
    private LuaException badResult(LuaFunction function, ConversionException e) {
        String position = function.isBuiltin() ? "" : function.getCode().shortSource() + ":" + function.getCode().lastLineDefined() + ": ";
        return LuaErrors.plain(this, position + e.getMessage());
    }
}
