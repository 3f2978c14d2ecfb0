package dev.perigee.lua.nodes.call;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.extension.ExtensionValue;
import dev.perigee.lua.extension.ValueOperations;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.nodes.LuaNode;
import dev.perigee.lua.nodes.access.GetMetamethodNode;
import dev.perigee.lua.runtime.LuaArguments;
import dev.perigee.lua.runtime.LuaErrors;
import dev.perigee.lua.runtime.LuaFunction;
import dev.perigee.lua.runtime.Metatables;
import dev.perigee.lua.runtime.interop.ForeignObjects;
import dev.perigee.lua.runtime.interop.LuaInterop;
import dev.perigee.lua.runtime.string.LuaString;
import dev.perigee.lua.runtime.table.LuaTable;

/**
 * Calls any value with prepared frame arguments. Keyed on the call target, not the closure: functions made in a loop share
 * code.
 */
@GenerateUncached
@ImportStatic({CacheLimits.class, LuaInterop.class})
@GenerateInline(false)
public abstract class DispatchNode extends Node {

    /**
     * @param arguments frame arguments (see {@link LuaArguments}) whose place for the function is still free; the array
     *            belongs to the call from here on
     * @return one value, an {@code Object[]} of results, or a {@link dev.perigee.lua.runtime.TailCall} yet to be made
     */
    public abstract Object execute(Object function, Object[] arguments);

    @NeverDefault
    public static DispatchNode create() {
        return DispatchNodeGen.create();
    }

    @Specialization(guards = "function.isCode(target)", limit = "CALL")
    static Object doDirect(LuaFunction function, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("function.getCallTarget()") RootCallTarget target,
                    @Cached("create(target)") DirectCallNode call) {
        LuaArguments.setFunction(arguments, function);
        return call.call(arguments);
    }

    @Specialization(replaces = "doDirect")
    static Object doIndirect(LuaFunction function, Object[] arguments,
                    @Cached IndirectCallNode call) {
        LuaArguments.setFunction(arguments, function);
        return call.call(function.getCallTarget(), arguments);
    }

    @Specialization(limit = "EXTENSION_TYPES")
    static Object doExtension(ExtensionValue value, Object[] arguments,
                    @CachedLibrary("value") ValueOperations operations) {
        return operations.call(value, arguments);
    }

    @Specialization(guards = "isForeign(value)")
    static Object doForeign(Object value, Object[] arguments, @Bind Node node) {
        return ForeignObjects.call(node, value, LuaArguments.values(arguments));
    }

    @Specialization(guards = {"table.metatable != null", "isLuaFunction(metamethod)"}, limit = "1", excludeForUncached = true)
    static Object doTable(LuaTable table, Object[] arguments,
                    @SuppressWarnings("unused") @Cached("create(getMetamethodName())") GetMetamethodNode getCall,
                    @Bind("getCall.execute(table.metatable)") Object metamethod,
                    @Cached @Cached.Exclusive DispatchNode call) {
        return call.execute(metamethod, LuaArguments.prepend(arguments, table));
    }

    @Specialization(guards = {"!isFunction(value)", "!isForeign(value)"}, replaces = "doTable")
    static Object doMetamethod(Object value, Object[] arguments, @Bind Node node,
                    @Cached @Cached.Exclusive DispatchNode call) {
        Object metamethod = Metatables.getMetamethod(value, Metatables.CALL, node);
        // LuaJIT wants a function here; a table that is callable itself does not do.
        if (!(metamethod instanceof LuaFunction) && !LuaInterop.isForeign(metamethod)) {
            throw LuaNode.isMetamethodCall(node) ? LuaErrors.callMetamethod(node, value) : LuaErrors.call(node, value, LuaNode.calleeName(node));
        }
        return call.execute(metamethod, LuaArguments.prepend(arguments, value));
    }

    @NeverDefault
    static LuaString getMetamethodName() {
        return Metatables.CALL;
    }

    static boolean isLuaFunction(Object value) {
        return value instanceof LuaFunction;
    }

    static boolean isFunction(Object value) {
        return value instanceof LuaFunction || value instanceof ExtensionValue;
    }
}
