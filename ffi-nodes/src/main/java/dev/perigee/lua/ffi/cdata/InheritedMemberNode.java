package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.nodes.access.GetFieldNode;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A name that the metatable of a C type answers by {@code __index}: the way to methods. The metatable is a constant, as it
 * never changes for a type; what it holds is looked up each time.
 */
final class InheritedMemberNode extends Node {

    private final LuaTable metatable;
    private final LuaString name;
    @Child private GetMetamethodNode getIndex = GetMetamethodNode.create(Metatables.INDEX);
    @Child private GetFieldNode getField;
    @Child private CallNode call;

    private InheritedMemberNode(LuaTable metatable, LuaString name) {
        this.metatable = metatable;
        this.name = name;
    }

    @NeverDefault
    static InheritedMemberNode create(LuaTable metatable, LuaString name) {
        return new InheritedMemberNode(metatable, name.canonical());
    }

    /** The metatable of the type of {@code self} if that has no member called {@code name} itself, else null. */
    @TruffleBoundary
    static LuaTable findMetatable(CData self, LuaString name) {
        return self instanceof CComplex || CDataIndex.findMember(self, name) != null ? null : FfiContext.get(null).metatypes().of(self);
    }

    Object execute(CData self) {
        Object handler = getIndex.execute(metatable);
        if (handler instanceof LuaFunction function) {
            if (call == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                call = insert(CallNode.create());
            }
            return LuaResults.first(call.call(function, self, name));
        }
        Object value = LuaNil.NIL;
        if (handler != null && !(handler instanceof LuaTable)) {
            value = CDataIndex.throughHandler(handler, name, this);
        } else if (handler != null) {
            if (getField == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                getField = insert(GetFieldNode.create(name));
            }
            value = getField.execute(handler);
        }
        if (value == LuaNil.NIL && !CDataIndex.endsInFunction(handler)) {
            throw CDataIndex.noMember(self, name);
        }
        return value;
    }
}
