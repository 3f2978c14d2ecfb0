package dev.perigee.lua.ffi;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

import dev.perigee.lua.builtins.BuiltinNode;
import dev.perigee.lua.ffi.call.LibraryException;
import dev.perigee.lua.ffi.library.Namespace;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaNil;

/** {@code ffi.load(name [, global])}. */
final class LoadNode extends BuiltinNode {

    @Override
    public Object execute(VirtualFrame frame) {
        return load(FfiArguments.orNull(frame, 0), LuaArguments.get(frame, 1));
    }

    @TruffleBoundary
    private Namespace load(Object name, Object global) {
        FfiContext ffi = FfiContext.get(this);
        boolean isGlobal = global != LuaNil.NIL && global != Boolean.FALSE;
        try {
            return Namespace.load(ffi, FfiArguments.string(this, name, 0), isGlobal);
        } catch (LibraryException e) {
            throw LuaErrors.error(this, e.text());
        }
    }
}
