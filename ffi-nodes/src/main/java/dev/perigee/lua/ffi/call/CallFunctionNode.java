package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.ctype.FunctionType;
import dev.perigee.lua.nodes.CacheLimits;
import dev.perigee.lua.runtime.LuaArguments;

/**
 * Calls a C function with Lua values: "Calling C functions" in LuaJIT's ffi semantics. A site remembers the function types
 * it met, for variadic functions with the types of the values passed; the functions themselves may differ.
 */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CacheLimits.class, CallSignature.class})
public abstract class CallFunctionNode extends Node {

    @NeverDefault
    public static CallFunctionNode create() {
        return CallFunctionNodeGen.create();
    }

    /**
     * @param address where the function is
     * @param values frame arguments (see {@link LuaArguments}); the function's place in them is free
     * @return one value, or no results for {@code void}
     */
    public abstract Object execute(FunctionType type, long address, CallMode mode, Object[] values);

    @Specialization(guards = {"type == cachedType", "mode == cachedMode", "signature.matches(values)"}, limit = "CALL")
    static Object doSignature(@SuppressWarnings("unused") FunctionType type, long address,
                    @SuppressWarnings("unused") CallMode mode, Object[] values,
                    @SuppressWarnings("unused") @Bind Node node,
                    @SuppressWarnings("unused") @Cached("type") FunctionType cachedType,
                    @SuppressWarnings("unused") @Cached("mode") CallMode cachedMode,
                    @SuppressWarnings("unused") @Cached("of(node, type, values)") CallSignature signature,
                    @Cached("create(signature, mode)") SignatureCallNode call) {
        return call.execute(address, values);
    }

    @Specialization(replaces = "doSignature")
    static Object doAny(FunctionType type, long address, CallMode mode, Object[] values,
                    @Bind Node node,
                    @Cached IndirectCallNode call) {
        return call.call(FunctionTargets.get(node, type, mode, values), address, values);
    }
}
