package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.ctype.RecordType;
import dev.perigee.lua.nodes.access.GetFieldNode;
import dev.perigee.lua.nodes.access.GetIndexNode;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.nodes.call.CallNode;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.LuaNil;
import dev.perigee.lua.runtime.LuaResults;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * A key that the metatable of a C type answers by {@code __index}: the way to methods. The metatable is a constant, as it
 * never changes for a type; what it holds is looked up each time.
 */
final class InheritedMemberNode extends Node {

    private final LuaTable metatable;
    /** The key if it is always this name, else null. */
    private final LuaString name;
    private final BranchProfile foreignHandler = BranchProfile.create();
    private final BranchProfile missing = BranchProfile.create();
    @Child private GetMetamethodNode getIndex = GetMetamethodNode.create(Metatables.INDEX);
    @Child private GetFieldNode getField;
    @Child private GetIndexNode getElement;
    @Child private CallNode call;

    private InheritedMemberNode(LuaTable metatable, LuaString name) {
        this.metatable = metatable;
        this.name = name;
    }

    @NeverDefault
    static InheritedMemberNode create(LuaTable metatable, LuaString name) {
        return new InheritedMemberNode(metatable, name.canonical());
    }

    @NeverDefault
    static InheritedMemberNode create(LuaTable metatable) {
        return new InheritedMemberNode(metatable, null);
    }

    /** The metatable of the type of {@code self} if that has no member called {@code name} itself, else null. */
    @TruffleBoundary
    static LuaTable findMetatable(CData self, LuaString name) {
        return self instanceof CComplex || CDataIndex.findMember(self, name) != null ? null : FfiContext.get(null).metatypes().of(self);
    }

    /** The metatable of the type of {@code self} if that is a struct or union, whose elements no number selects; else null. */
    @TruffleBoundary
    static LuaTable findElementMetatable(CData self) {
        return self.type().raw() instanceof RecordType record ? record.metatable() : null;
    }

    Object execute(CData self, Object key) {
        Object handler = getIndex.execute(metatable);
        if (handler instanceof LuaFunction function) {
            if (call == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                call = insert(CallNode.create());
            }
            return LuaResults.first(call.call(function, self, key));
        }
        Object value = handler == null ? LuaNil.NIL : ask(handler, key);
        if (value == LuaNil.NIL) {
            missing.enter();
            if (!CDataIndex.endsInFunction(handler)) {
                throw CDataIndex.notFound(self, key);
            }
        }
        return value;
    }

    private Object ask(Object handler, Object key) {
        if (!(handler instanceof LuaTable)) {
            foreignHandler.enter();
            return CDataIndex.throughHandler(handler, key, this);
        }
        if (name == null) {
            if (getElement == null) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                getElement = insert(GetIndexNode.create());
            }
            return getElement.execute(handler, key);
        }
        if (getField == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            getField = insert(GetFieldNode.create(name));
        }
        return getField.execute(handler);
    }
}
