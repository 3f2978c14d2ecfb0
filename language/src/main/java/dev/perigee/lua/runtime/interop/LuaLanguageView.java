package dev.perigee.lua.runtime.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import dev.perigee.lua.LuaLanguage;
import dev.perigee.lua.runtime.LuaToString;

/** Shows a primitive as Lua would print it, for tools. */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "delegate")
public final class LuaLanguageView implements TruffleObject {

    final Object delegate;

    public LuaLanguageView(Object delegate) {
        this.delegate = delegate;
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
        return LuaToString.basic(LuaInterop.fromHost(delegate)).toJava();
    }
}
