package dev.perigee.lua.ffi.cdata;

import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.ImportStatic;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

import dev.perigee.lua.parser.Ast.UnaryOperator;

/** {@code -}, {@code #} and {@code ~} on cdata. */
@GenerateUncached
@GenerateInline(false)
@ImportStatic(CDataGuards.class)
abstract class UnaryCDataNode extends Node {

    abstract Object execute(UnaryOperator operator, CData operand);

    @Specialization(guards = {"isNegation(operator)", "isInt64(operand)"})
    static Object doNegate(@SuppressWarnings("unused") UnaryOperator operator, CInteger operand) {
        return new CInteger(operand.type(), -operand.value());
    }

    static boolean isNegation(UnaryOperator operator) {
        return operator == UnaryOperator.NEGATE;
    }

    @Specialization(replaces = "doNegate")
    Object doGeneric(UnaryOperator operator, CData operand) {
        return CDataArithmetic.unary(operator, operand, this);
    }
}
