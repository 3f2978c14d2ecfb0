package dev.perigee.lua.ffi.call;

import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.BranchProfile;

import dev.perigee.lua.ffi.callback.BadCallbackException;
import dev.perigee.lua.ffi.cdata.MemoryData;
import dev.perigee.lua.ffi.convert.ConversionException;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.ffi.memory.NullAccessException;
import dev.perigee.lua.runtime.LuaArguments;

/** Calls C functions of one {@link CallSignature}: converts the arguments, calls, converts the result. */
final class SignatureCallNode extends Node {

    private final int count;
    @Children private final ArgumentNode[] arguments;
    @Child private ResultNode result;
    @Child private DowncallNode downcall;
    /** For {@link CallMode#REPORTING_LEAF}: what calls again where the result tells of an error; else null. */
    @Child private DowncallNode reportingCall;
    private final BranchProfile reported = BranchProfile.create();
    private final BranchProfile failed = BranchProfile.create();

    private SignatureCallNode(CallSignature signature, CallMode mode) {
        RegisterAssignment assignment = signature.shape.assignment();
        AbiShape shape = assignment == null ? signature.shape : assignment.assigned();
        this.count = shape.arguments().size();
        this.arguments = new ArgumentNode[signature.count()];
        for (int i = 0; i < arguments.length; i++) {
            CType type = signature.argument(i);
            arguments[i] = assignment == null ? ArgumentNode.create(type, i) : ArgumentNode.create(type, assignment.places(i));
        }
        this.result = ResultNode.create(signature.result, assignment);
        this.downcall = DowncallNode.create(shape, mode);
        this.reportingCall = mode == CallMode.REPORTING_LEAF ? DowncallNode.create(shape, CallMode.ORDINARY) : null;
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
        MemoryData target = result.createTarget(converted);
        Object raw;
        try {
            raw = downcall.execute(address, converted, result.locate(target), values);
            if (reportingCall != null && mayReport(raw)) {
                reported.enter();
                raw = reportingCall.execute(address, converted, result.locate(target), values);
            }
        } catch (NullAccessException e) {
            failed.enter();
            throw CallErrors.nullFunction(this);
        } catch (BadCallbackException e) {
            failed.enter();
            throw CallErrors.error(this, e.getMessage());
        }
        return result.execute(raw, target);
    }

    /**
     * Whether {@code errno} may be set: domain errors give NaN, range errors infinite or tiny numbers, other errors -1. The
     * exponents of such numbers are the greatest and the least.
     */
    private static boolean mayReport(Object raw) {
        if (raw instanceof Double number) {
            int exponent = Math.getExponent(number);
            return exponent > Double.MAX_EXPONENT || exponent < Double.MIN_EXPONENT;
        }
        if (raw instanceof Float number) {
            int exponent = Math.getExponent(number);
            return exponent > Float.MAX_EXPONENT || exponent < Float.MIN_EXPONENT;
        }
        return !(raw instanceof Integer number && number >= 0);
    }

    @ExplodeLoop
    private Object[] convert(Object[] values) {
        Object[] converted = new Object[count];
        for (int i = 0; i < count; i++) {
            // Remains where nothing is passed, see RegisterAssignment.
            converted[i] = 0L;
        }
        for (int i = 0; i < arguments.length; i++) {
            try {
                arguments[i].execute(LuaArguments.get(values, i), converted);
            } catch (ConversionException e) {
                failed.enter();
                throw CallErrors.badArgument(this, i + 1, e.getMessage());
            }
        }
        return converted;
    }
}
