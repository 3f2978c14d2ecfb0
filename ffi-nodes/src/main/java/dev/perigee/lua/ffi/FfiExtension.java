package dev.perigee.lua.ffi;

import dev.perigee.lua.LuaContext;
import dev.perigee.lua.extension.LuaExtension;
import dev.perigee.lua.ffi.cdata.CComplex;
import dev.perigee.lua.ffi.cdata.CInteger;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Adds {@code require "ffi"} and the literals of 64-bit and imaginary numbers to the language. */
public final class FfiExtension implements LuaExtension {

    private static final LuaString PRELOAD = LuaString.constant("_PRELOAD");
    private static final LuaString FFI = LuaString.constant("ffi");

    private LuaContext context;

    @Override
    public void install(LuaContext newContext) {
        context = newContext;
        LuaTable preload = (LuaTable) newContext.getRegistry().get(PRELOAD);
        preload.put(FFI, FfiBuiltins.INSTANCE.function(newContext, FfiBuiltins.LOADER));
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
    public void afterCollection() {
        if (FfiContext.isUsed(context)) {
            FfiContext.of(context).finalizers().runAfterCollection();
        }
    }

    @Override
    public void exit() {
        if (FfiContext.isUsed(context)) {
            FfiContext ffi = FfiContext.of(context);
            ffi.finalizers().runAll();
            ffi.callbacks().close();
        }
    }
}
