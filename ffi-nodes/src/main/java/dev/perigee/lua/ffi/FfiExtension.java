package dev.perigee.lua.ffi;

import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.builtins.Modules;
import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.extension.NativeBytes;
import dev.perigee.lua.ffi.call.NativeAccess;
import dev.perigee.lua.ffi.cdata.BufferMemory;
import dev.perigee.lua.ffi.cdata.CComplex;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.ffi.cdata.CPointer;
import dev.perigee.lua.ffi.ctype.BasicTypes;
import dev.perigee.lua.ffi.memory.NativeBlock;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.string.LuaString;

/** Adds {@code require "ffi"} and the literals of 64-bit and imaginary numbers to the language. */
public final class FfiExtension implements LuaExtension {

    private static final String FFI = "ffi";

    private LuaContext context;

    @Override
    public void install(LuaContext newContext) {
        context = newContext;
        Modules.preload(newContext, FFI, FfiBuiltins.INSTANCE.function(newContext, FfiBuiltins.LOADER));
    }

    @Override
    public void literalRead() {
        if (context.getEnv().isNativeAccessAllowed() && Modules.loaded(context).get(LuaString.constant(FFI)) == LuaNil.NIL) {
            LuaFunction loader = FfiBuiltins.INSTANCE.function(context, FfiBuiltins.LOADER);
            Modules.setLoaded(context, FFI, LuaResults.first(loader.call(LuaString.constant(FFI))));
        }
    }

    @Override
    public Object int64Literal(long value, boolean unsigned) {
        return unsigned ? CInteger.unsigned(value) : CInteger.signed(value);
    }

    @Override
    public Object imaginaryLiteral(double value) {
        return CComplex.imaginary(value);
    }

    @Override
    public Object complex(double real, double imaginary) {
        return new CComplex(BasicTypes.COMPLEX_DOUBLE, real, imaginary);
    }

    @Override
    public NativeBytes allocate(Node node, int capacity) {
        literalRead();
        String problem = NativeAccess.problem(context.getEnv());
        if (problem != null) {
            throw LuaErrors.error(node, problem);
        }
        return BufferMemory.allocate(capacity);
    }

    @Override
    public NativeBytes memoryOf(Node node, int index, ExtensionValue value) {
        CPointer pointer = FfiArguments.pointer(node, index - 1, value, FfiArguments.CONST_VOID_POINTER);
        return new BufferMemory(pointer.address(), value);
    }

    @Override
    public long nativeBytes() {
        return FfiContext.isUsed(context) ? NativeBlock.totalSize() : 0;
    }

    @Override
    public void afterCollection() {
        if (FfiContext.isUsed(context)) {
            FfiContext ffi = FfiContext.of(context);
            NativeBlock.releaseUnreachable();
            ffi.finalizers().runAfterCollection();
            ffi.libraries().closeAfterCollection(ffi.callState());
        }
    }

    @Override
    public void runFinalizers() {
        if (FfiContext.isUsed(context)) {
            FfiContext.of(context).finalizers().run();
        }
    }

    @Override
    public boolean isOtherThreadRunning() {
        return FfiContext.isUsed(context) && !FfiContext.of(context).callState().gate().tryHold();
    }

    @Override
    public boolean isVisiting() {
        return FfiContext.isUsed(context) && FfiContext.of(context).callState().gate().isVisitor();
    }

    @Override
    public void exit() {
        if (FfiContext.isUsed(context)) {
            FfiContext ffi = FfiContext.of(context);
            ffi.finalizers().runAll();
            // A library that calls back may have threads of its own, whose code must stay.
            if (!ffi.callbacks().wereMade()) {
                ffi.libraries().closeAll(ffi.callState());
            }
        }
    }

    @Override
    public int getErrno() {
        return FfiContext.isUsed(context) ? FfiContext.of(context).callState().getErrno() : 0;
    }

    @Override
    public void setErrno(int number) {
        if (FfiContext.isUsed(context)) {
            FfiContext.of(context).callState().setErrno(number);
        }
    }

    @Override
    public void dispose() {
        if (FfiContext.isUsed(context)) {
            FfiContext.of(context).callbacks().close();
        }
    }
}
