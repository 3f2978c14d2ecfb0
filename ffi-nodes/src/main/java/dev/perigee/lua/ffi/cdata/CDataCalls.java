package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.call.CallErrors;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaCalls;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/** Calls of cdata in full generality. */
final class CDataCalls {

    static final LuaString NEW = LuaString.constant("__new");

    private CDataCalls() {
    }

    @TruffleBoundary
    static Object call(CData self, Object[] arguments, Node node) {
        if (self instanceof CTypeObject type) {
            return construct(type, arguments, node);
        }
        LuaTable metatable = metatableOf(self);
        Object metamethod = metatable == null ? LuaNil.NIL : metatable.get(Metatables.CALL);
        if (metamethod == LuaNil.NIL) {
            throw notCallable(self);
        }
        if (!isCallable(metamethod, node)) {
            throw CallErrors.notCallable(node, metamethod);
        }
        return LuaCalls.call(node, metamethod, LuaArguments.values(LuaArguments.prepend(arguments, self)));
    }

    private static Object construct(CTypeObject self, Object[] arguments, Node node) {
        LuaTable metatable = metatableOf(self);
        Object constructor = metatable == null ? LuaNil.NIL : metatable.get(NEW);
        if (constructor != LuaNil.NIL) {
            return LuaCalls.call(node, constructor, LuaArguments.values(LuaArguments.prepend(arguments, self)));
        }
        return NewObjects.create(self.represented(), LuaArguments.values(arguments), 0, node);
    }

    @TruffleBoundary
    static boolean isCallable(Object value, Node node) {
        return value instanceof LuaFunction || value instanceof CData || Metatables.getMetamethod(value, Metatables.CALL, node) != LuaNil.NIL;
    }

    @TruffleBoundary
    static LuaTable metatableOf(CData self) {
        return FfiContext.get(null).metatypes().of(self);
    }

    @TruffleBoundary
    static ConversionException notCallable(CData self) {
        return new ConversionException("'" + self.metatableOwnerText() + "' is not callable");
    }
}
