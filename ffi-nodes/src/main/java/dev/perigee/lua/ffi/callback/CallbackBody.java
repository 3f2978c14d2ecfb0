package dev.perigee.lua.ffi.callback;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.call.ScalarTransfer;
import dev.perigee.lua.ffi.cdata.HeapData;
import dev.perigee.lua.ffi.convert.CReader;
import dev.perigee.lua.ffi.convert.CWriter;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
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

    @CompilationFinal(dimensions = 1) private final CType[] types;
    @CompilationFinal(dimensions = 1) private final CReader[] readers;
    @CompilationFinal(dimensions = 1) private final ScalarTransfer[] transfers;
    private final CType resultType;
    /** Null if the function returns nothing. */
    private final CWriter resultWriter;
    private final ScalarTransfer resultTransfer;
    @Child private CallNode call = CallNode.create();
    private final BranchProfile failed = BranchProfile.create();

    CallbackBody(FunctionType type) {
        types = type.parameters().toArray(CType[]::new);
        readers = new CReader[types.length];
        transfers = new ScalarTransfer[types.length];
        for (int i = 0; i < types.length; i++) {
            readers[i] = CReader.of(types[i]);
            transfers[i] = ScalarTransfer.of(types[i]);
        }
        resultType = type.result();
        boolean none = resultType.raw() instanceof VoidType;
        resultWriter = none ? null : CWriter.of(resultType);
        resultTransfer = none ? null : ScalarTransfer.of(resultType);
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
        if (resultWriter == null) {
            return null;
        }
        HeapData memory = new HeapData(resultType);
        try {
            resultWriter.write(memory, 0, LuaResults.first(results));
        } catch (ConversionException e) {
            failed.enter();
            throw badResult(function, e);
        }
        return resultTransfer.load(memory);
    }

    @ExplodeLoop
    private Object[] convert(Object[] arguments) {
        Object[] converted = LuaArguments.create(types.length);
        for (int i = 0; i < types.length; i++) {
            HeapData memory = new HeapData(types[i]);
            transfers[i].store(memory, arguments[i + 1]);
            LuaArguments.set(converted, i, readers[i].read(memory, 0));
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
