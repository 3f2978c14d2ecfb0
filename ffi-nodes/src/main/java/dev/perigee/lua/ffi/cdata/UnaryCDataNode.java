package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.parser.Ast.UnaryOperator;
import dev.perigee.lua.runtime.LuaNil;

/** {@code -}, {@code #} and {@code ~} on cdata. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic({CDataGuards.class, OperatorOverload.class})
abstract class UnaryCDataNode extends Node {

    abstract Object execute(UnaryOperator operator, CData operand);

    @Specialization(guards = "!isLength(operator)")
    static Object doInteger(UnaryOperator operator, CInteger operand) {
        long result = operator == UnaryOperator.NEGATE ? -operand.value() : ~operand.value();
        return CInteger.of(result, CDataGuards.isUnsigned(operand));
    }

    static boolean isLength(UnaryOperator operator) {
        return operator == UnaryOperator.LENGTH;
    }

    @Specialization(guards = {"overload != null", "overload.appliesTo(operand)"}, limit = "TYPES", excludeForUncached = true)
    Object doMetamethod(UnaryOperator operator, CData operand,
                    @Cached("findOverload(operator, operand)") OperatorOverload overload,
                    @Cached("create(overload)") OperatorMetamethodNode metamethod) {
        Object result = metamethod.execute(overload.metatable(), operand, isLength(operator) ? LuaNil.NIL : operand);
        return result != null ? result : CDataArithmetic.unary(operator, operand, this);
    }

    @Specialization
    Object doGeneric(UnaryOperator operator, CData operand) {
        return CDataArithmetic.unary(operator, operand, this);
    }
}
