package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.parser.Ast.BinaryOperator;

/** Arithmetic with cdata: 64-bit integers and pointers without a call, the rest in {@link CDataArithmetic}. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CDataGuards.class, Int64Arithmetic.class})
abstract class BinaryCDataNode extends Node {

    abstract Object execute(BinaryOperator operator, Object left, Object right);

    @Specialization(guards = {"isArithmetic(operator)", "isInt64(left)", "isInt64(right)"})
    static Object doIntegers(BinaryOperator operator, CInteger left, CInteger right) {
        return compute(operator, left.value(), right.value(), CDataGuards.isUnsigned(left) || CDataGuards.isUnsigned(right));
    }

    @Specialization(guards = {"isArithmetic(operator)", "isInt64(left)"})
    static Object doIntegerInt(BinaryOperator operator, CInteger left, int right) {
        return compute(operator, left.value(), right, CDataGuards.isUnsigned(left));
    }

    @Specialization(guards = {"isArithmetic(operator)", "isInt64(right)"})
    static Object doIntInteger(BinaryOperator operator, int left, CInteger right) {
        return compute(operator, left, right.value(), CDataGuards.isUnsigned(right));
    }

    @Specialization(guards = {"isArithmetic(operator)", "isInt64(left)"})
    static Object doIntegerDouble(BinaryOperator operator, CInteger left, double right) {
        return compute(operator, left.value(), NumberConversion.toLong(right), CDataGuards.isUnsigned(left));
    }

    @Specialization(guards = {"isArithmetic(operator)", "isInt64(right)"})
    static Object doDoubleInteger(BinaryOperator operator, double left, CInteger right) {
        return compute(operator, NumberConversion.toLong(left), right.value(), CDataGuards.isUnsigned(right));
    }

    private static Object compute(BinaryOperator operator, long left, long right, boolean unsigned) {
        long result = Int64Arithmetic.compute(operator, left, right, unsigned);
        return unsigned ? CInteger.unsigned(result) : CInteger.signed(result);
    }

    @Specialization(guards = {"isNumber(right)", "left.type() == type", "step != null"}, limit = "TYPES")
    static Object doPointer(@SuppressWarnings("unused") BinaryOperator operator, CPointer left, Object right,
                    @SuppressWarnings("unused") @Cached("left.type()") CType type,
                    @Cached("find(operator, type)") PointerStep step) {
        return step.move(left, CDataGuards.toIndex(right));
    }

    @Specialization(guards = {"isNumber(right)", "left.type() == type", "step != null"}, limit = "TYPES")
    static Object doArray(@SuppressWarnings("unused") BinaryOperator operator, MemoryData left, Object right,
                    @SuppressWarnings("unused") @Cached("left.type()") CType type,
                    @Cached("find(operator, type)") PointerStep step) {
        return step.move(left, CDataGuards.toIndex(right));
    }

    static PointerStep find(BinaryOperator operator, CType type) {
        return PointerStep.find(operator, type);
    }

    @Specialization(guards = {"overload != null", "overload.applies(left, right)"}, limit = "TYPES")
    static Object doMetamethod(@SuppressWarnings("unused") BinaryOperator operator, Object left, Object right,
                    @SuppressWarnings("unused") @Cached("find(operator, left, right)") OperatorOverload overload,
                    @Cached("create(operator, overload)") OperatorMetamethodNode metamethod) {
        return metamethod.execute(left, right);
    }

    static OperatorOverload find(BinaryOperator operator, Object left, Object right) {
        return OperatorOverload.find(operator, left, right);
    }

    @Specialization(replaces = {"doIntegers", "doIntegerInt", "doIntInteger", "doIntegerDouble", "doDoubleInteger", "doPointer", "doArray", "doMetamethod"})
    Object doGeneric(BinaryOperator operator, Object left, Object right) {
        return CDataArithmetic.binary(operator, left, right, this);
    }
}
