package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.ffi.FfiContext;
import dev.perigee.lua.ffi.callback.BadCallbackException;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaArguments;

/** Calls C functions of one {@link CallSignature}: converts the arguments, calls, converts the result. */
final class SignatureCallNode extends Node {

    private final CallSignature signature;
    @Children private final ArgumentNode[] arguments;
    @Child private ResultNode result;
    @Child private DowncallNode downcall;
    private final BranchProfile failed = BranchProfile.create();

    private SignatureCallNode(CallSignature signature, CallMode mode) {
        this.signature = signature;
        this.arguments = new ArgumentNode[signature.count()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = ArgumentNode.create(signature.argument(i));
        }
        this.result = ResultNode.create(signature.result);
        this.downcall = DowncallNode.create(signature.shape, mode);
    }

    @NeverDefault
    static SignatureCallNode create(CallSignature signature, CallMode mode) {
        return new SignatureCallNode(signature, mode);
    }

    /**
     * @param values frame arguments (see {@link LuaArguments}) that match the signature
     * @return one value or no results
     */
    Object execute(long address, Object[] values) {
        Object[] converted = convert(values);
        MemoryData target = result.createTarget();
        Object raw;
        try {
            raw = downcall.execute(FfiContext.get(this).callState(), address, converted, result.locate(target), values);
        } catch (NullAccessException e) {
            failed.enter();
            throw CallErrors.nullFunction(this);
        } catch (BadCallbackException e) {
            failed.enter();
            throw CallErrors.error(this, e.getMessage());
        }
        return result.execute(raw, target);
    }

    @ExplodeLoop
    private Object[] convert(Object[] values) {
        Object[] converted = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            try {
                converted[i] = arguments[i].execute(LuaArguments.get(values, i));
            } catch (ConversionException e) {
                failed.enter();
                throw CallErrors.badArgument(this, i + 1, e.getMessage());
            }
        }
        return converted;
    }
}
