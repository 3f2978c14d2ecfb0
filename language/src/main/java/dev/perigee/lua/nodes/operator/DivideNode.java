package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;

/** {@code left / right}, always in doubles. */
public abstract class DivideNode extends BinaryNode {

    @Specialization
    static double doDoubles(double left, double right) {
        if (CompilerDirectives.inCompiledCode() && CompilerDirectives.isPartialEvaluationConstant(right) && hasExactReciprocal(right)) {
            return left * (1 / right);
        }
        return left / right;
    }

    /** Whether this is a power of two: multiplication by its reciprocal gives the same and takes a fraction of the time. */
    private static boolean hasExactReciprocal(double number) {
        int exponent = Math.getExponent(number);
        return Math.abs(exponent) < Double.MAX_EXPONENT && Math.abs(number) == Math.scalb(1.0, exponent);
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(DIV)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator DIV = BinaryOperator.DIV;
}
