package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNil;

/** Comparison with cdata: 64-bit integers and equality of pointers without a call. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CDataGuards.class)
abstract class CompareCDataNode extends Node {

    abstract boolean execute(BinaryOperator operator, Object left, Object right);

    @Specialization(guards = {"isInt64(left)", "isInt64(right)"})
    static boolean doIntegers(BinaryOperator operator, CInteger left, CInteger right) {
        boolean unsigned = CDataGuards.isUnsigned(left) || CDataGuards.isUnsigned(right);
        return Int64Arithmetic.compare(operator, left.value(), right.value(), unsigned);
    }

    @Specialization(guards = "isInt64(left)")
    static boolean doIntegerInt(BinaryOperator operator, CInteger left, int right) {
        return Int64Arithmetic.compare(operator, left.value(), right, CDataGuards.isUnsigned(left));
    }

    @Specialization(guards = "isInt64(right)")
    static boolean doIntInteger(BinaryOperator operator, int left, CInteger right) {
        return Int64Arithmetic.compare(operator, left, right.value(), CDataGuards.isUnsigned(right));
    }

    @Specialization(guards = "isInt64(left)")
    static boolean doIntegerDouble(BinaryOperator operator, CInteger left, double right) {
        return Int64Arithmetic.compare(operator, left.value(), NumberConversion.toLong(right), CDataGuards.isUnsigned(left));
    }

    @Specialization(guards = "isInt64(right)")
    static boolean doDoubleInteger(BinaryOperator operator, double left, CInteger right) {
        return Int64Arithmetic.compare(operator, NumberConversion.toLong(left), right.value(), CDataGuards.isUnsigned(right));
    }

    @Specialization(guards = "isEquality(operator)")
    static boolean doPointers(@SuppressWarnings("unused") BinaryOperator operator, CPointer left, CPointer right) {
        return left.address() == right.address();
    }

    @Specialization(guards = "isEquality(operator)")
    static boolean doPointerNil(@SuppressWarnings("unused") BinaryOperator operator, CPointer left, @SuppressWarnings("unused") LuaNil right) {
        return left.address() == 0;
    }

    @Specialization(guards = "isEquality(operator)")
    static boolean doNilPointer(@SuppressWarnings("unused") BinaryOperator operator, @SuppressWarnings("unused") LuaNil left, CPointer right) {
        return right.address() == 0;
    }

    static boolean isEquality(BinaryOperator operator) {
        return operator == BinaryOperator.EQ;
    }

    @Specialization(replaces = {"doIntegers", "doIntegerInt", "doIntInteger", "doIntegerDouble", "doDoubleInteger", "doPointers", "doPointerNil", "doNilPointer"})
    boolean doGeneric(BinaryOperator operator, Object left, Object right) {
        return CDataArithmetic.compare(operator, left, right, this);
    }
}
