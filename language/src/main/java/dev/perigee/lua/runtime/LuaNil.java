package dev.perigee.lua.runtime;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

import dev.perigee.lua.LuaLanguage;

/**
 * The value {@code nil}: a singleton of its own, because Java's {@code null} cannot cross Truffle's boundaries and would
 * hide uninitialised frame slots. Hosts see it as null.
 */
@ExportLibrary(InteropLibrary.class)
public final class LuaNil implements TruffleObject {

    public static final LuaNil NIL = new LuaNil();

    private LuaNil() {
    }

    @ExportMessage
    boolean isNull() {
        return true;
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
    Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
        return "nil";
    }

    @Override
    public String toString() {
        return "nil";
    }
}
