package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.UnaryOperator;

/** {@code -operand}. Minus zero and the negation of the smallest int are doubles. */
public abstract class NegateNode extends UnaryNode {

    @Specialization(guards = {"operand != 0", "operand != MIN_VALUE"})
    static int doInt(int operand) {
        return -operand;
    }

    @Specialization(replaces = "doInt")
    static double doDouble(double operand) {
        return -operand;
    }

    @Fallback
    static Object doOther(Object operand, @Cached("create(NEGATE)") UnaryFallbackNode fallback) {
        return fallback.execute(operand);
    }

    static final int MIN_VALUE = Integer.MIN_VALUE;
    static final UnaryOperator NEGATE = UnaryOperator.NEGATE;
}
