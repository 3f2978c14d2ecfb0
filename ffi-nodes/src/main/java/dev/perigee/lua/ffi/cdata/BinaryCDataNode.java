package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedExactClassProfile;

import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.parser.Ast.BinaryOperator;

/**
 * Arithmetic with cdata: integers, pointers and metamethods without a call, the rest in {@link CDataArithmetic}. The general
 * case does not replace the others, so that a rare operand does not slow down the common ones.
 */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CDataGuards.class, Int64Arithmetic.class, PointerStep.class, PointerDistance.class, OperatorOverload.class})
abstract class BinaryCDataNode extends Node {

    abstract Object execute(BinaryOperator operator, Object left, Object right);

    @Specialization(guards = "isArithmetic(operator)")
    static Object doIntegers(BinaryOperator operator, CInteger left, CInteger right) {
        return compute(operator, left.value(), right.value(), CDataGuards.isUnsigned(left) || CDataGuards.isUnsigned(right));
    }

    @Specialization(guards = "isArithmetic(operator)")
    static Object doIntegerInt(BinaryOperator operator, CInteger left, int right) {
        return compute(operator, left.value(), right, CDataGuards.isUnsigned(left));
    }

    @Specialization(guards = "isArithmetic(operator)")
    static Object doIntInteger(BinaryOperator operator, int left, CInteger right) {
        return compute(operator, left, right.value(), CDataGuards.isUnsigned(right));
    }

    @Specialization(guards = "isArithmetic(operator)")
    static Object doIntegerDouble(BinaryOperator operator, CInteger left, double right) {
        return compute(operator, left.value(), NumberConversion.toLong(right), CDataGuards.isUnsigned(left));
    }

    @Specialization(guards = "isArithmetic(operator)")
    static Object doDoubleInteger(BinaryOperator operator, double left, CInteger right) {
        return compute(operator, NumberConversion.toLong(left), right.value(), CDataGuards.isUnsigned(right));
    }

    private static Object compute(BinaryOperator operator, long left, long right, boolean unsigned) {
        return CInteger.of(Int64Arithmetic.compute(operator, left, right, unsigned), unsigned);
    }

    @Specialization(guards = {"isIndex(right)", "typeOf(left) == type", "step != null"}, limit = "TYPES", excludeForUncached = true)
    Object doPointer(@SuppressWarnings("unused") BinaryOperator operator, FinalizableData left, Object right,
                    @SuppressWarnings("unused") @Cached("typeOf(left)") CType type,
                    @Cached("findStep(operator, type)") PointerStep step,
                    @Shared @Cached InlinedExactClassProfile leftClass) {
        return step.move(leftClass.profile(this, left), CDataGuards.toIndex(right));
    }

    @Specialization(guards = {"isIndex(left)", "typeOf(right) == type", "step != null"}, limit = "TYPES", excludeForUncached = true)
    Object doPointerOnRight(@SuppressWarnings("unused") BinaryOperator operator, Object left, FinalizableData right,
                    @SuppressWarnings("unused") @Cached("typeOf(right)") CType type,
                    @Cached("findStepOnRight(operator, type)") PointerStep step,
                    @Shared @Cached InlinedExactClassProfile rightClass) {
        return step.move(rightClass.profile(this, right), CDataGuards.toIndex(left));
    }

    @Specialization(guards = {"typeOf(left) == leftType", "typeOf(right) == rightType", "distance != null"}, limit = "TYPES", excludeForUncached = true)
    Object doDistance(@SuppressWarnings("unused") BinaryOperator operator, FinalizableData left, FinalizableData right,
                    @SuppressWarnings("unused") @Cached("typeOf(left)") CType leftType,
                    @SuppressWarnings("unused") @Cached("typeOf(right)") CType rightType,
                    @Cached("findDistance(operator, leftType, rightType)") PointerDistance distance,
                    @Shared @Cached InlinedExactClassProfile leftClass,
                    @Shared @Cached InlinedExactClassProfile rightClass) {
        return distance.between(leftClass.profile(this, left), rightClass.profile(this, right));
    }

    @Specialization(guards = {"overload != null", "overload.applies(left, right)"}, limit = "TYPES", excludeForUncached = true)
    Object doMetamethod(BinaryOperator operator, Object left, Object right,
                    @Cached("findOverload(operator, left, right)") OperatorOverload overload,
                    @Cached("create(overload)") OperatorMetamethodNode metamethod) {
        Object result = metamethod.execute(overload.metatable(), left, right);
        return result != null ? result : CDataArithmetic.binary(operator, left, right, this);
    }

    @Specialization
    Object doGeneric(BinaryOperator operator, Object left, Object right) {
        return CDataArithmetic.binary(operator, left, right, this);
    }
}
