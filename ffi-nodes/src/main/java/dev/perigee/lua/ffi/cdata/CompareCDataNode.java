package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedExactClassProfile;

import dev.perigee.lua.ffi.convert.NumberConversion;
import dev.perigee.lua.ffi.ctype.CType;
import dev.perigee.lua.nodes.operator.Truth;
import dev.perigee.lua.parser.Ast.BinaryOperator;
import dev.perigee.lua.runtime.LuaNil;

/**
 * Comparison with cdata: integers, pointers, types and metamethods without a call, the rest in {@link CDataArithmetic}. As in
 * {@link BinaryCDataNode} the general case stays beside the others.
 */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CDataGuards.class, PointerDistance.class, OperatorOverload.class})
abstract class CompareCDataNode extends Node {

    abstract boolean execute(BinaryOperator operator, Object left, Object right);

    @Specialization
    static boolean doIntegers(BinaryOperator operator, CInteger left, CInteger right) {
        boolean unsigned = CDataGuards.isUnsigned(left) || CDataGuards.isUnsigned(right);
        return Int64Arithmetic.compare(operator, left.value(), right.value(), unsigned);
    }

    @Specialization
    static boolean doIntegerInt(BinaryOperator operator, CInteger left, int right) {
        return Int64Arithmetic.compare(operator, left.value(), right, CDataGuards.isUnsigned(left));
    }

    @Specialization
    static boolean doIntInteger(BinaryOperator operator, int left, CInteger right) {
        return Int64Arithmetic.compare(operator, left, right.value(), CDataGuards.isUnsigned(right));
    }

    @Specialization
    static boolean doIntegerDouble(BinaryOperator operator, CInteger left, double right) {
        return Int64Arithmetic.compare(operator, left.value(), NumberConversion.toLong(right), CDataGuards.isUnsigned(left));
    }

    @Specialization
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

    @Specialization(guards = "isEquality(operator)")
    static boolean doTypes(@SuppressWarnings("unused") BinaryOperator operator, CTypeObject left, CTypeObject right) {
        return left.represented() == right.represented();
    }

    @Specialization(guards = {"typeOf(left) == leftType", "typeOf(right) == rightType", "ordered"}, limit = "TYPES", excludeForUncached = true)
    static boolean doAddresses(BinaryOperator operator, FinalizableData left, FinalizableData right,
                    @SuppressWarnings("unused") @Cached("typeOf(left)") CType leftType,
                    @SuppressWarnings("unused") @Cached("typeOf(right)") CType rightType,
                    @SuppressWarnings("unused") @Cached("haveOrder(operator, leftType, rightType)") boolean ordered,
                    @Bind Node node,
                    @Cached InlinedExactClassProfile leftClass,
                    @Cached InlinedExactClassProfile rightClass) {
        long a = leftClass.profile(node, left).address();
        long b = rightClass.profile(node, right).address();
        return Int64Arithmetic.compare(operator, a, b, true);
    }

    @Specialization(guards = {"overload != null", "overload.applies(left, right)"}, limit = "TYPES", excludeForUncached = true)
    boolean doMetamethod(BinaryOperator operator, Object left, Object right,
                    @Cached("findOverload(operator, left, right)") OperatorOverload overload,
                    @Cached("create(overload)") OperatorMetamethodNode metamethod) {
        Object result = metamethod.execute(overload.metatable(), left, right);
        return result != null ? Truth.of(result) : CDataArithmetic.compare(operator, left, right, this);
    }

    @Specialization(guards = {"isEquality(operator)", "isPlainRecord(left)", "isPlainRecord(right)"})
    static boolean doRecords(@SuppressWarnings("unused") BinaryOperator operator, MemoryData left, MemoryData right) {
        return CDataArithmetic.sameObject(left, right);
    }

    static boolean isEquality(BinaryOperator operator) {
        return operator == BinaryOperator.EQ;
    }

    @Specialization
    boolean doGeneric(BinaryOperator operator, Object left, Object right) {
        return CDataArithmetic.compare(operator, left, right, this);
    }
}
