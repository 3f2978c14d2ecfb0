package dev.perigee.lua.nodes.operator;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;

import dev.perigee.lua.parser.Ast.BinaryOperator;

/** {@code left - right}. Ints that overflow become doubles, for good. */
public abstract class SubtractNode extends BinaryNode {

    @Specialization(rewriteOn = ArithmeticException.class)
    static int doInts(int left, int right) {
        return Math.subtractExact(left, right);
    }

    @Specialization(replaces = "doInts")
    static double doDoubles(double left, double right) {
        return left - right;
    }

    @Fallback
    static Object doOther(Object left, Object right, @Cached("create(SUB)") ArithmeticFallbackNode fallback) {
        return fallback.execute(left, right);
    }

    static final BinaryOperator SUB = BinaryOperator.SUB;
}
