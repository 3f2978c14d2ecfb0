package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;

/** {@code left * right}. Minus zero, which no int holds, counts as overflow. */
public abstract class MultiplyNode extends BinaryNode {

    @Specialization(rewriteOn = ArithmeticException.class)
    static int doInts(int left, int right) {
        int product = Math.multiplyExact(left, right);
        if (product == 0 && (left | right) < 0) {
            throw MINUS_ZERO;
        }
        return product;
    }

    private static final ArithmeticException MINUS_ZERO = new ArithmeticException();

    @Specialization(replaces = "doInts")
    static double doDoubles(double left, double right) {
        return left * right;
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(MUL)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator MUL = BinaryOperator.MUL;
}
