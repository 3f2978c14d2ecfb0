package dev.perigee.lua.ffi.cdata;

import java.lang.ref.Reference;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Exclusive;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.call.CallFunctionNode;
import dev.perigee.lua.ffi.call.CallMode;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.ffi.ctype.PointerType;
import dev.perigee.lua.runtime.table.LuaTable;

/** {@code cdata(…)}: calls C functions, makes objects of ctypes, or asks the metatable. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CDataGuards.class)
abstract class CallCDataNode extends Node {

    abstract Object execute(CData self, Object[] arguments);

    @Specialization
    static Object doFunction(CFunction self, Object[] arguments,
                    @Exclusive @Cached CallFunctionNode call) {
        Object result = call.execute(self.type(), self.address(), self.mode(), arguments);
        return keepLibrary(self, result);
    }

    /** Lets a pointer that a library's function returned keep the library, to whose memory it may lead. */
    private static Object keepLibrary(CFunction function, Object result) {
        if (function.owner() == null) {
            return result;
        }
        Reference.reachabilityFence(function);
        return result instanceof CPointer pointer ? pointer.ownedBy(function.owner()) : result;
    }

    @Specialization(guards = {"self.type() == type", "function != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doFunctionPointer(CPointer self, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("self.type()") CType type,
                    @Cached("functionBehind(type)") FunctionType function,
                    @Exclusive @Cached CallFunctionNode call) {
        Object result = call.execute(function, self.address(), CallMode.ORDINARY, arguments);
        Reference.reachabilityFence(self);
        return result;
    }

    /** The function type that the pointer type points to, or null. */
    @TruffleBoundary
    static FunctionType functionBehind(CType pointer) {
        return pointer.raw() instanceof PointerType p && p.target() instanceof FunctionType function ? function : null;
    }

    @Specialization(guards = {"self.represented() == type"}, limit = "TYPES", excludeForUncached = true)
    static Object doConstruct(CTypeObject self, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("self.represented()") CType type,
                    @Cached("create(type)") ConstructNode construct) {
        return construct.execute(self, arguments);
    }

    @Specialization(guards = {"typeOf(self) == type", "metatable != null"}, limit = "TYPES", excludeForUncached = true)
    static Object doMetamethod(FinalizableData self, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("typeOf(self)") CType type,
                    @SuppressWarnings("unused") @Cached("metatableOf(self)") LuaTable metatable,
                    @Cached("create(metatable)") CallMetamethodNode call) {
        return call.execute(self, arguments);
    }

    /** The metatable that says how to call {@code self}; null for a function pointer, whose own does not. */
    static LuaTable metatableOf(FinalizableData self) {
        return functionBehind(self.type()) != null ? null : CDataCalls.metatableOf(self);
    }

    @Specialization
    Object doGeneric(CData self, Object[] arguments,
                    @Exclusive @Cached CallFunctionNode call) {
        FunctionType function = self instanceof CPointer pointer ? functionBehind(pointer.type()) : null;
        if (function != null) {
            return call.execute(function, ((CPointer) self).address(), CallMode.ORDINARY, arguments);
        }
        return CDataCalls.call(self, arguments, this);
    }
}
